import { sayFailure } from '#shared/texts/say.ts'
import { bandOfLine, bandTexts, type BandWords } from '#shared/texts/window.ts'
import type { IconName } from '../../ui/icons.tsx'
import type { Band } from './intake/state.ts'
import { lookOfLine, type Tone } from './verdict-look.ts'

interface BandLook extends BandWords {
  readonly icon: IconName
  readonly tone: Tone
}

/** What the band says, and how it looks from an arm's length. `now`: wall time, milliseconds. */
export function lookOfBand(band: Band, now: number): BandLook {
  switch (band.kind) {
    case 'idle':
      return { ...bandTexts.idle, icon: 'scan', tone: 'quiet' }
    case 'checking':
      return { ...bandTexts.checking(band.scanned), icon: 'unknown', tone: 'quiet' }
    case 'line':
      return { ...bandOfLine(band.line, now), ...lookOfLine(band.line) }
    case 'many':
      return { ...bandTexts.many(band.said), ...lookOfMany(band.said) }
    case 'aside':
      return { ...bandTexts.aside(band.lines), icon: 'stopped', tone: 'quiet' }
    case 'removed':
      return { ...bandTexts.removed(band.number, band.scanned), icon: 'stopped', tone: 'quiet' }
    case 'undone':
      return {
        ...(band.what === null
          ? bandTexts.nothingToUndo
          : { word: bandTexts.undoneWord, about: '', text: bandTexts.undone[band.what] }),
        icon: 'stopped',
        tone: 'quiet',
      }
    case 'refused': {
      const { title, remedy } = sayFailure(band.failure)
      return { word: bandTexts.refusedWord, about: band.scanned, text: `${title}. ${remedy}`, icon: 'bad', tone: 'bad' }
    }
  }
}

/** Green only where every line was answered for. */
function lookOfMany({ added, toSolve, notChecked, refused }: Extract<Band, { kind: 'many' }>['said']) {
  if (added === 0) return { icon: 'open', tone: 'quiet' } as const
  if (toSolve > notChecked || refused > 0) return { icon: 'bad', tone: 'bad' } as const
  return notChecked > 0 ? ({ icon: 'unknown', tone: 'quiet' } as const) : ({ icon: 'ok', tone: 'ok' } as const)
}

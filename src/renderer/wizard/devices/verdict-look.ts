import type { Line, VerdictCode } from '#shared/draft/line.ts'
import type { IconName } from '../../ui/icons.tsx'

export type Tone = 'ok' | 'warn' | 'bad' | 'quiet'

interface Look {
  readonly icon: IconName
  readonly tone: Tone
}

const looks: Readonly<Record<VerdictCode, Look>> = {
  found: { icon: 'ok', tone: 'ok' },
  double: { icon: 'double', tone: 'quiet' },
  unknown: { icon: 'unknown', tone: 'bad' },
  server: { icon: 'server', tone: 'bad' },
  'several-records': { icon: 'double', tone: 'bad' },
  'not-current': { icon: 'warn', tone: 'warn' },
  'not-checked': { icon: 'unknown', tone: 'quiet' },
  placeholder: { icon: 'bad', tone: 'bad' },
}

/** Shape and colour of a line: what was set aside is quiet whatever it is, what was kept is no obstacle. */
export function lookOfLine({ verdict, aside, kept }: Pick<Line, 'verdict' | 'aside' | 'kept'>): Look {
  if (aside) return { icon: 'stopped', tone: 'quiet' }
  if (verdict.code === 'not-current' && kept) return { icon: 'warn', tone: 'ok' }
  if (verdict.code === 'not-checked' && verdict.why === 'site-away') return { icon: 'away', tone: 'quiet' }
  return looks[verdict.code]
}

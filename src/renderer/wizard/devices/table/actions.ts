import { isSilent, type Line } from '#shared/draft/line.ts'
import type { devicesTexts } from '#shared/texts/window.ts'

export type LineAction = keyof typeof devicesTexts.action

/** What a person can do with a line, what solves it first; all of it stands in the line's dialog. */
export function actionsOf({ verdict, aside, kept }: Pick<Line, 'verdict' | 'aside' | 'kept'>): readonly LineAction[] {
  if (aside) return ['back', 'remove']
  switch (verdict.code) {
    case 'found':
    case 'server':
      return ['aside', 'check', 'remove']
    case 'double':
      return ['remove', 'aside']
    case 'unknown':
      return ['search', 'aside', 'check', 'remove']
    case 'several-records':
      return ['choose', 'aside', 'check', 'remove']
    case 'not-current':
      if (!isSilent(verdict)) return ['check', 'aside', 'remove']
      return kept ? ['unkeep', 'check', 'aside', 'remove'] : ['keep', 'check', 'aside', 'remove']
    case 'not-checked':
      return ['check', 'aside', 'remove']
    case 'placeholder':
      return ['search', 'aside', 'remove']
  }
}

/** Those that stand in the row, as many as fit: what solves the line, and setting it aside. None where nothing is to be done. */
export function actionsInRow(line: Line, most: number): readonly LineAction[] {
  const { code } = line.verdict
  const all = actionsOf(line)
  if (line.aside || code === 'double') return all.slice(0, 1)
  switch (code) {
    case 'found':
      return []
    case 'server':
      return ['aside']
    case 'not-current':
      return most < 3 ? all.filter((one) => one !== 'remove' && one !== 'check').slice(0, most) : all.slice(0, 3)
    case 'unknown':
    case 'several-records':
    case 'not-checked':
    case 'placeholder':
      return all.slice(0, Math.min(2, most))
  }
}

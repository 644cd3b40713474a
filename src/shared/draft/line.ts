import type { Line, Verdict } from './line-schema.ts'

/** How a line came in. */
export const lineOrigins = ['scan', 'typed', 'paste', 'csv', 'search'] as const

/**
 * What a line became (ux.md 3, page 6). Found: exactly one current record. Everything else has to be solved or set aside,
 * but for a double, which is ignored.
 */
export const verdictCodes = [
  'found',
  'double',
  'unknown',
  'server',
  'several-records',
  'not-current',
  'not-checked',
  'placeholder',
] as const
export type VerdictCode = (typeof verdictCodes)[number]

export type { Line, LineCounts, LineRecord, Verdict } from './line-schema.ts'

/** Filters of the list of lines. */
export const lineFilters = ['all', 'chosen', 'to-solve', 'double', 'aside'] as const

/** Whether a person may take the device nevertheless: a review stops the other ones that are not current. */
export const isSilent = (verdict: Verdict): boolean => verdict.code === 'not-current' && verdict.why === 'silent'

/** Whether the plan takes the device of a line. */
export const isChosen = ({ verdict, aside, kept }: Pick<Line, 'verdict' | 'aside' | 'kept'>): boolean =>
  !aside && (verdict.code === 'found' || (isSilent(verdict) && kept))

/** Whether a line has to be solved or set aside before the plan goes on. */
export const isToSolve = (one: Pick<Line, 'verdict' | 'aside' | 'kept'>): boolean =>
  !one.aside && !isChosen(one) && one.verdict.code !== 'double'

/** Most characters of one scanned, pasted or read line that are looked at; longer ones are refused. */
export const longestLine = 128

/** Most lines in one call. */
export const mostLines = 500

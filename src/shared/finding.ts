import type { findingTexts } from './texts/en/findings.ts'

/** block: the work stops here. warn: works, probably not as meant. note: worth knowing. */
export type Level = 'block' | 'warn' | 'note'

type Table = typeof findingTexts
export type FindingCode = keyof Table

/** The parameters of a finding are whatever its sentence needs; JSON-safe, without times, ages or sentences. */
export type FindingParameters<C extends FindingCode> =
  Parameters<Table[C]['text']> extends [infer P] ? P : Readonly<Record<never, never>>

/** One observation about facts. `where` names the place: a key, a file, a device, a step. */
export type Finding<C extends FindingCode = FindingCode> = {
  [K in C]: {
    readonly code: K
    readonly level: Level
    readonly where: string
    readonly parameters: FindingParameters<K>
  }
}[C]

type Rest<C extends FindingCode> = Parameters<Table[C]['text']> extends [] ? [] : [parameters: FindingParameters<C>]

const make =
  (level: Level) =>
  <C extends FindingCode>(code: C, where: string, ...rest: Rest<C>): Finding =>
    ({ code, level, where, parameters: rest[0] ?? {} }) as Finding

export const block = make('block')
export const warn = make('warn')
export const note = make('note')

export const isBlocked = (findings: readonly Finding[]): boolean => findings.some((one) => one.level === 'block')

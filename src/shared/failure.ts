import type { failureTexts } from './texts/en/failures.ts'

type Table = typeof failureTexts
export type FailureCode = keyof Table
export type FailureParameters<C extends FailureCode> =
  Parameters<Table[C]['title']> extends [infer P] ? P : Readonly<Record<never, never>>

/**
 * Decides the exit code and whether a retry is sane (formats.md, "Command line").
 * input: what was given can't be used. blocked: a finding or the gate. owned: another process has it.
 * outside: tenant, site or share can't be reached. work: anything that went wrong while working. cancelled: asked to end.
 */
export type FailureKind = 'input' | 'blocked' | 'owned' | 'outside' | 'work' | 'cancelled'

export type Failure<C extends FailureCode = FailureCode> = {
  [K in C]: {
    readonly kind: FailureKind
    readonly code: K
    readonly parameters: FailureParameters<K>
    /** What a person needs for a ticket: status, request id, system message. Never a secret. */
    readonly detail?: string
  }
}[C]

type Rest<C extends FailureCode> =
  Parameters<Table[C]['title']> extends [] ? [detail?: string] : [parameters: FailureParameters<C>, detail?: string]

export function failure<C extends FailureCode>(kind: FailureKind, code: C, ...rest: Rest<C>): Failure {
  const parameters = typeof rest[0] === 'object' ? rest[0] : {}
  const detail = typeof rest[0] === 'string' ? rest[0] : rest[1]
  return { kind, code, parameters, ...(detail === undefined ? {} : { detail }) } as Failure
}

/** The exception form inside a process; at every seam it becomes a `Result`. */
export class Failed extends Error {
  readonly failure: Failure
  constructor(what: Failure, cause?: unknown) {
    super(what.code, cause === undefined ? {} : { cause })
    this.name = 'Failed'
    this.failure = what
  }
}

export const fail = <C extends FailureCode>(kind: FailureKind, code: C, ...rest: Rest<C>): Failed =>
  new Failed(failure(kind, code, ...rest))

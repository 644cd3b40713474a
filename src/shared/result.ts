import type { Failure } from './failure.ts'

/** What crosses a seam: a value or a failure as data, never an exception. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (failure: Failure): Result<never> => ({ ok: false, failure })

/** Closes a switch over a union: the compiler names the member that was forgotten. */
export function never(value: never): never {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`)
}

import { expect } from 'vitest'
import { json, type Ran } from './cli.ts'

export interface FailureObject {
  readonly code: string
  readonly title: string
  readonly remedy: string
  readonly detail?: string
}

/**
 * Expects a failure of a command with `--json` (formats.md, "Command line"): its exit code, exactly one object on
 * stdout with schema and error, and a title and remedy that a person can act on.
 */
export function expectFailure(ran: Ran, exit: number, code: string): FailureObject {
  expect({ exit: ran.code, signal: ran.signal }, `${ran.out}${ran.err}`).toEqual({ exit, signal: null })
  const answer = json(ran)
  expect(Object.keys(answer)).toEqual(['schema', 'error'])
  expect(answer['schema']).toBe(1)
  const error = answer['error'] as FailureObject
  expect(error.code).toBe(code)
  expect(error.title).not.toBe('')
  expect(error.remedy).toMatch(/\.$/)
  expect(`${error.title} ${error.remedy}`).not.toMatch(/undefined|\[object|null\b|\n/)
  return error
}

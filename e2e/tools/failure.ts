import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { json, root, type Ran } from './cli.ts'

const documented = readFileSync(path.join(root, 'docs', 'findings.md'), 'utf8')

export interface FailureObject {
  readonly code: string
  readonly title: string
  readonly remedy: string
  readonly detail?: string
}

/**
 * Expects a failure of a command with `--json` (formats.md, "Command line"): its exit code, exactly one object on
 * stdout with schema and error, a title and remedy that a person can act on, and a code that the project's docs list.
 */
export function expectFailure(ran: Ran, exit: number, code: string): FailureObject {
  expect({ exit: ran.code, signal: ran.signal }, `${ran.out}${ran.err}`).toEqual({ exit, signal: null })
  const answer = json(ran)
  expect(Object.keys(answer)).toEqual(['schema', 'error'])
  expect(answer['schema']).toBe(1)
  const error = answer['error'] as FailureObject
  expect(error.code).toBe(code)
  expect(documented).toContain(`**\`${code}\`**`)
  expect(error.title).not.toBe('')
  expect(error.remedy).toMatch(/\.$/)
  expect(`${error.title} ${error.remedy}`).not.toMatch(/undefined|\[object|null\b|\n/)
  return error
}

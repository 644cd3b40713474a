import { describe, expect, it } from 'vitest'
import { closingLine, none, sum } from './count.ts'
import { countsOfPlaywright } from './playwright-report.ts'
import { runSuites } from './run-suites.ts'
import type { Suite } from './suite.ts'
import { countsOf } from './vitest-report.ts'

const report = (changes: object): string =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
    ...changes,
  })

describe("vitest's report", () => {
  it.each([
    ['as it is', report({}), 0, { passed: 3, failed: 0, skipped: 2 }],
    ['failed tests', report({ numFailedTests: 2 }), 1, { passed: 3, failed: 2, skipped: 2 }],
    [
      'files that could not be loaded',
      report({
        testResults: [
          { status: 'failed', assertionResults: [] },
          { status: 'failed', assertionResults: [{ status: 'passed' }] },
        ],
      }),
      1,
      { passed: 3, failed: 2, skipped: 2 },
    ],
    [
      'a file whose tests failed, once',
      report({ numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] }),
      1,
      { passed: 3, failed: 1, skipped: 2 },
    ],
    ['an error outside the tests', report({}), 1, { passed: 3, failed: 1, skipped: 2 }],
    ['an end by a signal', report({}), null, { passed: 3, failed: 1, skipped: 2 }],
    [
      'no test at all',
      report({ numPassedTests: 0, numPendingTests: 0, numTodoTests: 0 }),
      0,
      { passed: 0, failed: 1, skipped: 0 },
    ],
    ['no report', undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
    ['half a report', '{"numPassedTests": 3', 0, { passed: 0, failed: 1, skipped: 0 }],
    ['another form', '{"numPassedTests": "3"}', 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('counts %s', (_name, text, code, expected) => {
    expect(countsOf(text, code)).toEqual(expected)
  })
})

describe('running the suites', () => {
  const suite = (name: string, run: Suite['run'], there = true): Suite => ({
    name,
    needs: [{ tool: 'a lathe', how: 'asking the workshop', isThere: () => there }],
    run,
  })

  it('sums, skips loudly what lacks its tool, and counts a crash as a failure', async () => {
    const lines: string[] = []
    const counts = await runSuites(
      [
        suite('one', () => Promise.resolve({ passed: 5, failed: 1, skipped: 2 })),
        suite('two', () => Promise.reject(new Error('never runs')), false),
        suite('three', () => Promise.reject(new Error('gone'))),
        suite('four', (long) => Promise.resolve({ ...none, passed: long ? 100 : 1 })),
      ],
      true,
      (line) => lines.push(line),
    )
    expect(counts).toEqual({ passed: 105, failed: 2, skipped: 3 })
    expect(lines).toContain('SKIPPED suite two: needs a lathe; get it by asking the workshop')
    expect(lines.join('\n')).toMatch(/suite one: \d+\.\d s, 5 passed, 1 failed, 2 skipped/)
    expect(lines.join('\n')).toMatch(/Error: gone/)
  })

  it('closes with one line', () => {
    expect(closingLine(sum([]))).toBe('0 passed, 0 failed, 0 skipped')
    expect(
      closingLine(
        sum([
          { passed: 1, failed: 2, skipped: 3 },
          { passed: 10, failed: 20, skipped: 30 },
        ]),
      ),
    ).toBe('11 passed, 22 failed, 33 skipped')
  })
})

describe("Playwright's report", () => {
  const written = (stats: object, errors: readonly unknown[] = []) =>
    JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1, ...stats }, errors })

  it.each([
    ['as it is', written({}), 0, { passed: 3, failed: 0, skipped: 1 }],
    ['a second try that passed', written({ flaky: 2 }), 0, { passed: 3, failed: 2, skipped: 1 }],
    ['failed tests', written({ unexpected: 2 }), 1, { passed: 3, failed: 2, skipped: 1 }],
    ['an error outside the tests', written({}, [{}]), 1, { passed: 3, failed: 1, skipped: 1 }],
    ['an end by a signal', written({}), null, { passed: 3, failed: 1, skipped: 1 }],
    ['no test at all', written({ expected: 0, skipped: 0 }), 0, { passed: 0, failed: 1, skipped: 0 }],
    ['no report', undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
    ['half a report', '{"stats": {', 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('counts %s', (_name, text, code, expected) => {
    expect(countsOfPlaywright(text, code)).toEqual(expected)
  })
})

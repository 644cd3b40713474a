import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChosen, isToSolve, verdictCodes, type Verdict } from './line.ts'

const verdicts: readonly Verdict[] = [
  { code: 'found' },
  { code: 'double', sameAs: 1 },
  { code: 'unknown', site: 'P01' },
  { code: 'server' },
  { code: 'several-records', records: 2 },
  { code: 'not-current', why: 'silent', days: 74 },
  { code: 'not-current', why: 'obsolete', days: 74 },
  { code: 'not-current', why: 'blocked', days: null },
  { code: 'not-current', why: 'no-client', days: null },
  { code: 'not-checked', why: 'waiting' },
  { code: 'not-checked', why: 'site-away' },
  { code: 'placeholder' },
]
const line = fc.record({ verdict: fc.constantFrom(...verdicts), aside: fc.boolean(), kept: fc.boolean() })

describe('a line', () => {
  it('is one of chosen, to solve, set aside or a double', () => {
    expect(new Set(verdicts.map((one) => one.code))).toEqual(new Set(verdictCodes))
    fc.assert(
      fc.property(line, (one) => {
        const isDouble = !one.aside && one.verdict.code === 'double'
        expect([isChosen(one), isToSolve(one), one.aside, isDouble].filter(Boolean)).toHaveLength(1)
      }),
    )
  })

  it('is chosen where it was found, or was silent and a person keeps it; nothing else is ever kept', () => {
    const chosen = (kept: boolean) => verdicts.filter((verdict) => isChosen({ verdict, aside: false, kept }))
    expect(chosen(false)).toEqual([{ code: 'found' }])
    expect(chosen(true)).toEqual([{ code: 'found' }, { code: 'not-current', why: 'silent', days: 74 }])
  })
})

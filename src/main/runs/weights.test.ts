import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepNames } from '#shared/contract/run.ts'
import { neverBack, weighed } from './weights.ts'

describe('what is done of a run', () => {
  it('is nothing before, and all of it after, its steps', () => {
    expect(weighed({ done: new Set(), running: null, share: 0 })).toBe(0)
    expect(weighed({ done: new Set(stepNames), running: null, share: 0 })).toBe(1)
  })

  it('grows with each step, and within one', () => {
    const shares = stepNames.flatMap((running, at) =>
      [0, 0.3, 1].map((share) => weighed({ done: new Set(stepNames.slice(0, at)), running, share })),
    )
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(new Set(shares).size).toBeGreaterThan(stepNames.length)
  })

  it('never goes back, for each run by itself', () => {
    const run = fc.constantFrom('a', 'b')
    fc.assert(
      fc.property(fc.array(fc.tuple(run, fc.double({ min: 0, max: 1, noNaN: true }))), (all) => {
        const shown = neverBack()
        const seen = { a: [0], b: [0] }
        for (const [of, done] of all) {
          seen[of].push(shown(of, done))
          expect(seen[of].at(-1)).toBeGreaterThanOrEqual(done)
        }
        for (const list of Object.values(seen)) expect(list).toEqual(list.toSorted((a, b) => a - b))
      }),
    )
  })
})

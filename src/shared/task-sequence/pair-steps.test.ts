import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSequences } from './compare.ts'
import type { Sequence, Step } from './model.ts'
import { pairSteps } from './pair-steps.ts'
import { anySequence } from './test-any-sequence.ts'
import { command, group } from './test-sequences.ts'

const of = (...steps: readonly Step[]): Sequence => ({ steps })
const [a, b, c] = [command('A', 'a'), command('B', 'b'), command('C', 'c')]

/** One line each: change, then the number on each side. */
const lines = (planned: Sequence, now: Sequence): readonly string[] =>
  pairSteps(planned, now).map((one) => {
    const name = one.planned?.name ?? one.now?.name ?? ''
    return `${'  '.repeat(one.depth)}${name} ${one.planned?.number ?? '-'} ${one.now?.number ?? '-'} ${one.change}`
  })

const count = (steps: readonly Step[]): number =>
  steps.reduce((sum, one) => sum + 1 + (one.kind === 'group' ? count(one.steps) : 0), 0)

describe('two step lists side by side', () => {
  it('show a further step on a line of its own, where it stands', () => {
    expect(lines(of(a, c), of(a, b, c))).toEqual(['A 1 1 same', 'B - 2 added', 'C 2 3 same'])
  })

  it('show what is gone with all that was in it', () => {
    expect(lines(of(a, group('G', [b, c])), of(a))).toEqual([
      'A 1 1 same',
      'G 2 - missing',
      '  B 3 - missing',
      '  C 4 - missing',
    ])
  })

  it('show what was moved on both sides', () => {
    expect(lines(of(a, b, c), of(c, a, b))).toEqual(['C - 1 moved', 'A 1 2 same', 'B 2 3 same', 'C 3 - moved'])
  })

  it('say what was changed, and from what to what', () => {
    const [pair] = pairSteps(of(a), of({ ...a, commandLine: 'z', continueOnError: true }))
    expect(pair).toMatchObject({ change: 'changed', planned: { number: 1 }, now: { number: 1 } })
    expect(pair?.parts).toEqual([
      { part: 'continue-on-error', planned: 'false', now: 'true' },
      { part: 'command-line', planned: 'a', now: 'z' },
    ])
  })

  it('show another kind of step under the same name as that', () => {
    expect(lines(of(group('A', [b])), of(a))).toEqual(['A 1 1 kind', '  B 2 - missing'])
  })

  it('hold every step of both sides once, in its order, and differ exactly where the comparison does', () => {
    fc.assert(
      fc.property(anySequence, anySequence, (planned, now) => {
        const pairs = pairSteps(planned, now)
        const numbers = (side: 'planned' | 'now') => pairs.flatMap((one) => one[side]?.number ?? [])
        expect(numbers('planned')).toEqual(Array.from({ length: count(planned.steps) }, (_one, at) => at + 1))
        expect(numbers('now')).toEqual(Array.from({ length: count(now.steps) }, (_one, at) => at + 1))
        expect(pairs.every((one) => one.change === 'same')).toBe(compareSequences(planned, now).length === 0)
      }),
    )
  })
})

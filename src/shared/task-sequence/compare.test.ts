import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalSequence, plainStep } from './canonical.ts'
import { compareSequences } from './compare.ts'
import type { Condition, Sequence } from './model.ts'
import { buildSequence } from './build.ts'
import { anyCondition as condition, anySequence as sequence } from './test-any-sequence.ts'
import { changed, command, group, ours, withLast, wishes } from './test-sequences.ts'

const variable = (name: string): Condition => ({ kind: 'variable', name, operator: 'exists' })
const conditioned = (condition: Condition): Sequence => ({ steps: [command('A', 'a', { condition })] })

describe('canonicalSequence', () => {
  it('does not see how a site wraps the same condition', () => {
    const plain = canonicalSequence(conditioned(variable('A')))
    expect(canonicalSequence(conditioned({ kind: 'all', of: [variable('A')] }))).toBe(plain)
    expect(canonicalSequence(conditioned({ kind: 'any', of: [{ kind: 'all', of: [variable('A')] }] }))).toBe(plain)
    expect(canonicalSequence(conditioned({ kind: 'none', of: [variable('A')] }))).not.toBe(plain)
    const all: Condition = { kind: 'all', of: [variable('A'), variable('B')] }
    const nested: Condition = { kind: 'all', of: [variable('A'), { kind: 'all', of: [variable('B')] }] }
    expect(canonicalSequence(conditioned(nested))).toBe(canonicalSequence(conditioned(all)))
    const none: Condition = { kind: 'none', of: [variable('A'), variable('B')] }
    const noneOfAny: Condition = { kind: 'none', of: [{ kind: 'any', of: [variable('A'), variable('B')] }] }
    expect(canonicalSequence(conditioned(noneOfAny))).toBe(canonicalSequence(conditioned(none)))
    expect(canonicalSequence({ steps: [command('A', 'a')] })).toBe(
      canonicalSequence(conditioned({ kind: 'all', of: [] })),
    )
  })

  it('keeps the meaning of every condition', () => {
    const values: Readonly<Record<string, string>>[] = [{}, { A: 'x' }, { A: 'y', B: 'x' }, { B: 'y' }]
    fc.assert(
      fc.property(condition, (one) => {
        const [plain] = [conditioned(one)].map((each) => plainStep(each.steps[0] ?? command('A', 'a')))
        for (const each of values) expect(holds(plain?.condition, each)).toBe(holds(one, each))
      }),
    )
  })

  it('does not see a value where only existence is asked', () => {
    for (const value of ['', 'x']) {
      const withValue: Condition = { kind: 'variable', name: 'A', operator: 'exists', value }
      expect(canonicalSequence(conditioned(withValue))).toBe(canonicalSequence(conditioned(variable('A'))))
    }
  })
})

describe('success codes', () => {
  const hashed = (successCodes?: readonly number[]): string =>
    canonicalSequence({ steps: [command('A', 'a', successCodes === undefined ? {} : { successCodes })] })

  it('that are the default are as if nothing was said: what was hashed before they were looked at stays true', () => {
    expect(hashed([3010, 0, 0])).toBe(hashed())
    expect(hashed()).not.toContain('successCodes')
  })

  it('that are others are another sequence, in whatever order and sign they are written', () => {
    for (const codes of [[0], [], [0, 1, 3010]]) expect(hashed(codes)).not.toBe(hashed())
    expect(hashed([-1, 0])).toBe(hashed([0, 4_294_967_295]))
  })
})

describe('compareSequences', () => {
  it('finds nothing between equal sequences', () => {
    expect(compareSequences(ours, structuredClone(ours))).toEqual([])
  })

  it('names the step and the part that differs', () => {
    const there = buildSequence({ ...wishes, imageIndex: 1, packageId: 'PRA00099' })
    expect(compareSequences(ours, there)).toEqual([
      { path: 'Install Operating System / Apply Operating System', what: 'image-index' },
      { path: 'Install Operating System / Apply Windows Autopilot configuration', what: 'package' },
    ])
  })

  it('tells missing, added and moved steps apart', () => {
    const [guard, install] = ours.steps
    const steps = install?.kind === 'group' ? install.steps : []
    const there: Sequence = {
      steps: [...(install === undefined ? [] : [install]), command('Install VPN', 'vpn.exe')],
    }
    expect(compareSequences(ours, there)).toEqual([
      { path: guard?.name, what: 'missing' },
      { path: 'Install VPN', what: 'added' },
    ])
    const turned: Sequence = { steps: ours.steps.toReversed() }
    expect(compareSequences(ours, turned).map((one) => one.what)).toEqual(['moved'])
    const last = withLast(command('Copy log', 'copy'))
    expect(compareSequences(ours, last)).toEqual([{ path: 'Install Operating System / Copy log', what: 'added' }])
    expect(steps).not.toHaveLength(0)
  })

  it('looks into groups, conditions, switches and kinds', () => {
    const there = changed(ours, (one) => {
      if (one.kind === 'apply-drivers') return { ...one, enabled: false }
      if (one.kind === 'restart') return { ...one, condition: variable('A'), continueOnError: true }
      if (one.kind === 'apply-windows-settings') return command(one.name, 'x')
      return one
    })
    expect(compareSequences(ours, there)).toEqual([
      { path: 'Install Operating System / Restart in Windows PE', what: 'continue-on-error' },
      { path: 'Install Operating System / Restart in Windows PE', what: 'condition' },
      { path: 'Install Operating System / Apply Windows Settings', what: 'kind' },
      { path: 'Install Operating System / Apply Device Drivers', what: 'enabled' },
    ])
  })

  it('keeps equal names apart by their number', () => {
    const mine: Sequence = { steps: [group('A', [command('A', 'x'), command('A', 'y')])] }
    const theirs: Sequence = { steps: [group('A', [command('A', 'x'), command('A', 'z')])] }
    expect(compareSequences(mine, theirs)).toEqual([{ path: 'A / A', what: 'command-line' }])
  })

  it('is silent exactly where the canonical forms are equal', () => {
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        expect(compareSequences(one, one)).toEqual([])
        const same = canonicalSequence(one) === canonicalSequence(other)
        expect(compareSequences(one, other).length === 0).toBe(same)
      }),
      { numRuns: 300 },
    )
  })
})

function holds(one: Condition | undefined, values: Readonly<Record<string, string>>): boolean {
  if (one === undefined) return true
  if (one.kind === 'variable') return one.operator === 'exists' ? one.name in values : values[one.name] === one.value
  const parts = one.of.map((each) => holds(each, values))
  return one.kind === 'all' ? parts.every(Boolean) : parts.some(Boolean) === (one.kind === 'any')
}

import { expect, it } from 'vitest'
import { block } from '../finding.ts'
import type { Sequence } from './model.ts'
import { buildSequence } from './build.ts'
import { sequenceRows } from './rows.ts'
import { wishes } from './test-sequences.ts'

const built = buildSequence(wishes)
const [guard, group] = built.steps
if (guard === undefined || group?.kind !== 'group') throw new Error('no guard, or no group')

it('lists groups and steps depth first, the guard at the top', () => {
  const { rows } = sequenceRows(built, [])
  expect(rows.map((one) => `${one.depth} ${one.name}`)).toEqual([
    `0 ${guard.name}`,
    `0 ${group.name}`,
    ...group.steps.map((one) => `1 ${one.name}`),
  ])
  expect(rows.map((one) => one.guard)).toEqual(rows.map((_, at) => at === 0))
})

it('a step in a group that is disabled is disabled', () => {
  const { rows } = sequenceRows({ steps: [guard, { ...group, enabled: false }] }, [])
  expect(rows.map((one) => one.enabled)).toEqual(rows.map((_, at) => at === 0))
})

it('puts a finding at the step of its path, and keeps what is about the whole', () => {
  const inside = block('sequence-copies-too-early', `${group.name} / ${group.steps[3]?.name ?? ''}`)
  const whole = block('sequence-copies-no-file', 'taskSequence')
  const { rows, findings } = sequenceRows(built, [inside, whole])
  expect(rows.filter((one) => one.findings.length > 0).map((one) => one.name)).toEqual([group.steps[3]?.name])
  expect(findings).toEqual([whole])
})

it('two steps of one name are both meant', () => {
  const twice: Sequence = { steps: [guard, guard] }
  const finding = block('sequence-guard-disabled', guard.name)
  expect(sequenceRows(twice, [finding]).rows.map((one) => one.findings)).toEqual([[finding], [finding]])
})

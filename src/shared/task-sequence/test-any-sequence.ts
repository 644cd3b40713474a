import fc from 'fast-check'
import type { Condition, Sequence, Step } from './model.ts'

export const anyCondition = fc.letrec<{ one: Condition }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      kind: fc.constant('variable' as const),
      name: fc.constantFrom('A', 'B'),
      operator: fc.constantFrom('exists' as const, 'equals' as const),
      value: fc.constantFrom('x', 'y'),
    }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
      of: fc.array(tie('one'), { maxLength: 3 }),
    }),
  ),
})).one
const name = fc.constantFrom('A', 'B', 'C')
const common = { name, enabled: fc.boolean(), continueOnError: fc.boolean() }
const anyStep = fc.letrec<{ one: Step }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 2 },
    fc.record(
      {
        ...common,
        kind: fc.constant('run-command-line' as const),
        commandLine: fc.constantFrom('x', 'y'),
        timeoutMinutes: fc.constantFrom(15, 30),
        successCodes: fc.constantFrom([0, 3010], [0], [0, 1]),
        condition: anyCondition,
      },
      { requiredKeys: ['kind', 'name', 'enabled', 'continueOnError', 'commandLine', 'timeoutMinutes'] },
    ),
    fc.record({ ...common, kind: fc.constant('other' as const), className: fc.constantFrom('P', 'Q') }),
    fc.record({ ...common, kind: fc.constant('group' as const), steps: fc.array(tie('one'), { maxLength: 3 }) }),
  ),
})).one
export const anySequence: fc.Arbitrary<Sequence> = fc.record({ steps: fc.array(anyStep, { maxLength: 4 }) })

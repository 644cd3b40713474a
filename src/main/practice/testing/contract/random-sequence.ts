import fc from 'fast-check'
import type { Condition, Partition, Sequence, Step } from '#shared/task-sequence/model.ts'

const name = fc.constantFrom('A', 'b', 'Step 3', "O'Hara [x]*?", 'Größe „1“ 😀', '$(x) `y` {0} %z%')
const variable = fc.constantFrom('DrydockPermit', '_SMSTSInWinPE', 'a-b_1')
const value = fc.constantFrom('true', 'x y', "'", '<&>"')

/** Groups are never empty: what an empty one means is written nowhere. */
const condition = fc.letrec<{ one: Condition }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      fc.record({
        kind: fc.constant('variable' as const),
        name: variable,
        operator: fc.constantFrom('exists' as const, 'not-exists' as const),
      }),
      fc.record({
        kind: fc.constant('variable' as const),
        name: variable,
        operator: fc.constantFrom('equals' as const, 'not-equals' as const),
        value,
      }),
    ),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
      of: fc.array(tie('one'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).one

const partition: fc.Arbitrary<Partition> = fc
  .record({
    name: fc.constantFrom('', 'Windows', 'System Reserved'),
    type: fc.constantFrom('primary' as const, 'efi' as const, 'msr' as const, 'recovery' as const),
    unit: fc.constantFrom('mb' as const, 'percent' as const),
    size: fc.integer({ min: 1, max: 100 }),
    bootable: fc.boolean(),
  })
  .map((one) => ({ ...one, bootable: one.bootable && one.type === 'primary' }))

const common = { name, enabled: fc.boolean(), continueOnError: fc.boolean() }
const codes = fc.constantFrom([0, 3010], [0], [0, 1, 2_147_942_402], [4_294_967_295])

const action = fc.oneof(
  fc.record({ ...common, kind: fc.constant('apply-drivers' as const) }),
  fc.record({
    ...common,
    kind: fc.constant('run-command-line' as const),
    commandLine: fc.constantFrom('cmd.exe /c exit 1', String.raw`x "a b" %TEMP%\y | z & w`, "'$(calc)`n"),
    timeoutMinutes: fc.integer({ min: 1, max: 999 }),
    successCodes: codes,
    packageId: fc.constantFrom('PRA00007', 'PRA00001'),
  }),
  fc.record({
    ...common,
    kind: fc.constant('restart' as const),
    into: fc.constantFrom('winpe' as const, 'hard-disk' as const),
    messageSeconds: fc.nat(600),
  }),
  fc.record({
    ...common,
    kind: fc.constant('partition-disk' as const),
    diskNumber: fc.nat(3),
    style: fc.constantFrom('gpt' as const, 'mbr' as const),
    partitions: fc.array(partition, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    ...common,
    kind: fc.constant('apply-operating-system' as const),
    imageId: fc.constantFrom('PRA00011', 'PRA00012'),
    imageIndex: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    ...common,
    kind: fc.constant('apply-windows-settings' as const),
    owner: fc.constantFrom('Example', 'Ä & B'),
    organization: fc.constantFrom('Example', '"O"'),
  }),
)

const conditioned = <T extends object>(step: fc.Arbitrary<T>) =>
  fc
    .tuple(step, fc.option(condition, { nil: undefined }))
    .map(([one, when]) => (when === undefined ? one : { ...one, condition: when }))

const step = fc.letrec<{ one: Step }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    conditioned(action),
    conditioned(
      fc.record({ ...common, kind: fc.constant('group' as const), steps: fc.array(tie('one'), { maxLength: 3 }) }),
    ),
  ),
})).one

/** Any sequence that can be built. */
export const randomSequence: fc.Arbitrary<Sequence> = fc.record({ steps: fc.array(step, { maxLength: 4 }) })

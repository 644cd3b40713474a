import type { Glance } from '#shared/contract/board.ts'
import { stages, type Stage } from '#shared/stages/stage.ts'

/** Stages that are worth telling somebody who does not look. */
const telling: readonly Stage[] = stages.filter((one) =>
  [
    'enrolled',
    'enrolled-by-assigned-profile',
    'registered',
    'failed',
    'stalled',
    'unknown',
    'waiting-for-start',
  ].includes(one),
)

/** Devices that are in a stage now and were not before, by how many more there are. */
export const moreThan = (
  before: Glance['stages'],
  after: Glance['stages'],
): readonly { readonly stage: Stage; readonly devices: number }[] =>
  telling.flatMap((stage) => {
    const devices = (after[stage] ?? 0) - (before[stage] ?? 0)
    return devices > 0 ? [{ stage, devices }] : []
  })

/** What is said at once when a run goes from one look to the next. */
export type AtOnce = { readonly kind: 'gate' | 'lost'; readonly run: Glance }

export const atOnce = (before: Glance, after: Glance): readonly AtOnce[] => [
  ...(after.outcome === 'needs-confirmation' && before.outcome !== 'needs-confirmation'
    ? [{ kind: 'gate', run: after } as const]
    : []),
  ...(after.waiting?.code === 'outside' && before.waiting?.code !== 'outside'
    ? [{ kind: 'lost', run: after } as const]
    : []),
]

/** Steps that are done now and were not before. */
export const stepsDone = (before: Glance, after: Glance): readonly Glance['steps'][number]['step'][] =>
  after.steps
    .filter(({ step, state }) => state === 'done' && before.steps.find((one) => one.step === step)?.state !== 'done')
    .map((one) => one.step)

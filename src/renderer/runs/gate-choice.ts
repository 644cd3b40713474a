import type { Confirmation } from '#shared/contract/run.ts'

type Difference = Confirmation['differences'][number]

/** What a person can do about the differences at the gate. */
export type GateChoice =
  /** Nothing differs any more. */
  | { readonly kind: 'nothing' }
  /** Some can't be accepted, nor left out: put right in the site, or reviewed again. */
  | { readonly kind: 'hard'; readonly subjects: readonly string[] }
  /** Findings block the plan as it would be now. */
  | { readonly kind: 'blocked' }
  /** Devices that are no longer the ones reviewed: to be left out before anything is confirmed. `hard`: as well. */
  | { readonly kind: 'out'; readonly devices: Confirmation['leftOut']; readonly hard: readonly string[] }
  /** Confirming accepts what differs, and deploys to all but those that were left out. */
  | { readonly kind: 'acceptable'; readonly out: readonly string[]; readonly accepted: number }

const isHard = ({ acceptable, resolve }: Difference): boolean => !acceptable && resolve !== 'leave-out'
const isOut = ({ resolve }: Difference): boolean => resolve === 'leave-out'

/** What can be done about all of them together: one that can't be accepted holds up the rest. */
export function gateChoice({ differences, leftOut, ok }: Confirmation): GateChoice {
  const hard = [...new Set(differences.filter(isHard).map((one) => one.subject))]
  const devices = leftOut.filter((one) => !one.decided)
  if (devices.length > 0) return { kind: 'out', devices, hard }
  if (hard.length > 0) return { kind: 'hard', subjects: hard }
  if (!ok) return { kind: 'blocked' }
  if (differences.length === 0 && leftOut.length === 0) return { kind: 'nothing' }
  return { kind: 'acceptable', out: leftOut.map((one) => one.name), accepted: differences.length }
}

/** Those that can't be accepted first, then devices that are left out. */
export const inOrder = (differences: readonly Difference[]): readonly Difference[] => [
  ...differences.filter(isHard),
  ...differences.filter(isOut),
  ...differences.filter((one) => !isHard(one) && !isOut(one)),
]

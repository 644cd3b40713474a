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
  /** Confirming leaves these devices out, accepts the rest, and deploys. */
  | { readonly kind: 'acceptable'; readonly leaveOut: readonly string[]; readonly accepted: number }

const isHard = ({ acceptable, resolve }: Difference): boolean => !acceptable && resolve !== 'leave-out'
const isOut = ({ resolve }: Difference): boolean => resolve === 'leave-out'

/** What can be done about all of them together: one that can't be accepted holds up the rest. */
export function gateChoice({ differences, ok }: Confirmation): GateChoice {
  const hard = differences.filter(isHard)
  if (hard.length > 0) return { kind: 'hard', subjects: [...new Set(hard.map((one) => one.subject))] }
  if (!ok) return { kind: 'blocked' }
  if (differences.length === 0) return { kind: 'nothing' }
  const leaveOut = [...new Set(differences.filter(isOut).map((one) => one.subject))]
  return { kind: 'acceptable', leaveOut, accepted: differences.filter((one) => one.acceptable).length }
}

/** Those that can't be accepted first, then devices that are left out. */
export const inOrder = (differences: readonly Difference[]): readonly Difference[] => [
  ...differences.filter(isHard),
  ...differences.filter(isOut),
  ...differences.filter((one) => !isHard(one) && !isOut(one)),
]

import { faultWords } from '#shared/texts/en/practice.ts'
import type { FaultHooks } from '../world/fault-hooks.ts'
import type { Primitive } from '../world/primitive.ts'
import { answerLost } from './answer-lost.ts'
import { dieAfterApply, dieBeforeApply, killMidEdit } from './deaths.ts'
import { deviceFailsAtApply, deviceSilent, nobodyStarts, registeredWithProfile } from './devices.ts'
import { dpFails, dpSlow } from './distribution.ts'
import { expectedOutcomes, type ExpectedOutcome } from './expected.ts'
import { memberAddedAfterDeploy, memberMissing } from './members.ts'
import { faultForm, faultNames, parseFault, type FaultName } from './names.ts'
import { duplicateRecord, sameNameReimaged } from './records.ts'
import { tsEditedAfterReview, tsLocked } from './sequence.ts'
import { fileSwappedOnShare, shareFull } from './share.ts'
import { profileChanged, tenantAway, tenantGone, throttle } from './tenant.ts'

const table: Readonly<Record<FaultName, (only: Primitive | null) => FaultHooks>> = {
  'nobody-starts': nobodyStarts,
  'device-fails-at-apply': deviceFailsAtApply,
  'device-silent': deviceSilent,
  'registered-with-profile': registeredWithProfile,
  throttle,
  'tenant-gone': tenantGone,
  'tenant-away': tenantAway,
  'share-full': shareFull,
  'dp-slow': dpSlow,
  'dp-fails': dpFails,
  'ts-locked': tsLocked,
  'answer-lost': answerLost,
  'die-before-apply': dieBeforeApply,
  'die-after-apply': dieAfterApply,
  'kill-mid-edit': killMidEdit,
  'profile-changed': profileChanged,
  'file-swapped-on-share': fileSwappedOnShare,
  'ts-edited-after-review': tsEditedAfterReview,
  'duplicate-record': duplicateRecord,
  'same-name-reimaged': sameNameReimaged,
  'member-missing': memberMissing,
  'member-added-after-deploy': memberAddedAfterDeploy,
}

/** The hooks of the faults of a world, in the table's order whatever order they were named in. */
export function faultHooks(names: readonly string[]): readonly FaultHooks[] {
  const faults = names.map(parseFault).toSorted((a, b) => faultNames.indexOf(a.name) - faultNames.indexOf(b.name))
  return faults.map(({ name, only }) => table[name](only))
}

/** Every fault: what it does in words, and how a run with it alone ends (`practice --list-faults`). */
export const listFaults = (): readonly {
  readonly name: FaultName
  readonly form: string
  readonly words: string
  readonly outcome: ExpectedOutcome
}[] =>
  faultNames.map((name) => ({
    name,
    form: faultForm(name),
    words: faultWords[name],
    outcome: expectedOutcomes[name].outcome,
  }))

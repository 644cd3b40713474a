import { block, note, warn, type Finding } from '../finding.ts'
import type { OtherStep } from './model.ts'
import { isOf, type Placed } from './walk.ts'

/** Better left to Intune after the enrolment (configmgr.md 1.4; 4.5, rule 6). */
const leftToIntune: Readonly<Record<string, 'bitlocker' | 'updates' | 'applications'>> = {
  SMS_TaskSequence_OfflineEnableBitLockerAction: 'bitlocker',
  SMS_TaskSequence_EnableBitLockerAction: 'bitlocker',
  SMS_TaskSequence_InstallUpdateAction: 'updates',
  SMS_TaskSequence_InstallApplicationAction: 'applications',
  SMS_TaskSequence_InstallSoftwareAction: 'applications',
}

/** Steps of other classes that break the scenario or are not needed for it (configmgr.md 4.5, rules 1, 4 and 6). */
export function* lintOtherSteps(actions: readonly Placed[]): Generator<Finding> {
  for (const { action, path } of actions.filter(isOf('other'))) {
    if (action.className === 'SMS_TaskSequence_PrepareOSAction') yield block('sequence-generalizes', path)
    if (setsNetworkUp(action)) yield* lintJoin(action, path)
    const what = Object.hasOwn(leftToIntune, action.className) ? leftToIntune[action.className] : undefined
    if (what !== undefined) yield note('sequence-left-to-intune', path, { what })
  }
}

const setsNetworkUp = ({ className }: OtherStep): boolean =>
  className === 'SMS_TaskSequence_ApplyNetworkSettingsAction' ||
  className === 'SMS_TaskSequence_JoinDomainWorkgroupAction'

function* lintJoin({ joins }: OtherStep, path: string): Generator<Finding> {
  if (joins === 'domain') yield block('sequence-joins-domain', path)
  else if (joins === undefined) yield warn('sequence-joins', path)
}

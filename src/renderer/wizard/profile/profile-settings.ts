import type { Output } from '#shared/contract/calls.ts'
import { convert } from '#shared/autopilot/convert.ts'
import { explain, type Explanation } from '#shared/autopilot/explain.ts'
import type { FileKey } from '#shared/autopilot/file-settings.ts'
import type { Profile } from '#shared/autopilot/profile.ts'

export type ListedProfile = Output<'profiles:list'>['profiles'][number]

/** Keys that say the same for every profile of a tenant: the next page explains them. */
const ofEveryProfile: readonly FileKey[] = [
  'CloudAssignedTenantId',
  'CloudAssignedTenantDomain',
  'CloudAssignedAadServerData',
  'CloudAssignedAutopilotUpdateDisabled',
  'CloudAssignedAutopilotUpdateTimeout',
  'ZtdCorrelationId',
  'Version',
  'Comment_File',
]

/** Bits that no profile sets. */
const neverSet: readonly Explanation['code'][] = [
  'bit-cortana-shown',
  'bit-no-attestation',
  'bit-user-sign-in',
  'bit-tpm-optional',
  'bit-no-patches',
]

/** What a profile means for a device, in the order of the configuration file's explanation; [] where it suits none. */
export function explainProfile(listed: ListedProfile): readonly Explanation[] {
  const profile = completed(listed)
  if (profile === null) return []
  const { file } = convert(profile, { id: '', displayName: '', defaultDomain: '' })
  return explain(file).filter(({ key, code }) => !ofEveryProfile.includes(key) && !neverSet.includes(code))
}

/** A suitable profile has every setting: none of them is null. */
function completed({ id, displayName, settings }: ListedProfile): Profile | null {
  const { join, userType, privacyHidden, eulaHidden, keyboardSkipped, escapeLinkHidden } = settings
  const { deviceNameTemplate, language, preprovisioning, skipDomainConnectivityCheck } = settings
  if (join === null || userType === null || privacyHidden === null || eulaHidden === null) return null
  if (keyboardSkipped === null || escapeLinkHidden === null || deviceNameTemplate === null) return null
  if (language === null || preprovisioning === null || skipDomainConnectivityCheck === null) return null
  return {
    id,
    displayName,
    join,
    userType,
    privacyHidden,
    eulaHidden,
    keyboardSkipped,
    escapeLinkHidden,
    deviceNameTemplate,
    language,
    preprovisioning,
    skipDomainConnectivityCheck,
  }
}

import type { Output } from '#shared/contract/calls.ts'
import { convert } from '#shared/autopilot/convert.ts'
import { explain, type Explanation } from '#shared/autopilot/explain.ts'
import type { FileKey } from '#shared/autopilot/file-settings.ts'
import { completeProfile } from '#shared/autopilot/profile.ts'

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
export function explainProfile({ id, displayName, settings }: ListedProfile): readonly Explanation[] {
  const profile = completeProfile(id, displayName, settings)
  if (profile === null) return []
  const { file } = convert(profile, { id: '', displayName: '', defaultDomain: '' })
  return explain(file).filter(({ key, code }) => !ofEveryProfile.includes(key) && !neverSet.includes(code))
}

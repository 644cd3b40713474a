import { convert, type ConvertOptions } from '../convert.ts'
import type { ConfigurationFile } from '../configuration-file.ts'
import type { Organization } from '../organization.ts'
import { readOrganization } from '../organization.ts'
import { readProfile, type Profile } from '../profile.ts'

/** Made-up profiles and a made-up tenant, as Graph would give them. */

export const newOobe = {
  privacySettingsHidden: true,
  eulaHidden: true,
  userType: 'standard',
  deviceUsageType: 'singleUser',
  keyboardSelectionPageSkipped: true,
  escapeLinkHidden: true,
}

export const oldOobe = {
  hidePrivacySettings: true,
  hideEULA: true,
  userType: 'standard',
  deviceUsageType: 'singleUser',
  skipKeyboardSelectionPage: true,
  hideEscapeLink: true,
}

export const entraKind = '#microsoft.graph.azureADWindowsAutopilotDeploymentProfile'
export const hybridKind = '#microsoft.graph.activeDirectoryWindowsAutopilotDeploymentProfile'

const common = {
  '@odata.type': entraKind,
  id: '3f0c8b5e-7a41-4d0e-9d0a-51c2a7be6f10',
  displayName: 'Room laptops',
  lastModifiedDateTime: '2026-03-02T14:05:00Z',
  deviceNameTemplate: 'T-%SERIAL%',
  deviceType: 'windowsPc',
}

export const newProfile = {
  ...common,
  locale: 'os-default',
  preprovisioningAllowed: false,
  outOfBoxExperienceSetting: newOobe,
}

export const oldProfile = {
  ...common,
  language: 'os-default',
  enableWhiteGlove: false,
  outOfBoxExperienceSettings: oldOobe,
}

export const rawOrganization = {
  id: '5b1e9d44-2f6a-4f8b-8a3e-0c9d7e6b1a25',
  displayName: 'Example Organization',
  verifiedDomains: [
    { name: 'example.onmicrosoft.example', isDefault: false, isInitial: true },
    { name: 'school.example', isDefault: true, isInitial: false },
  ],
}

export function suitable(raw: unknown): Profile {
  const { profile, findings } = readProfile(raw)
  if (profile === null) throw new Error(`not suitable: ${findings.map((one) => one.code).join(', ')}`)
  return profile
}

export function usable(raw: unknown = rawOrganization): Organization {
  const { organization, findings } = readOrganization(raw)
  if (organization === null) throw new Error(`not usable: ${findings.map((one) => one.code).join(', ')}`)
  return organization
}

export const converted = (raw: unknown, options: ConvertOptions = {}): ConfigurationFile =>
  convert(suitable(raw), usable(), options).file

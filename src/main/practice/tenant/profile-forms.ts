import { createHash } from 'node:crypto'
import type { OutOfBoxExperienceSetting, OutOfBoxExperienceSettings } from '@microsoft/microsoft-graph-types-beta'
import type { GraphProfile } from './data.ts'

/** The settings of a profile in neither generation's names. */
export interface ProfileSettings {
  readonly standardUser: boolean
  readonly shared: boolean
  readonly hidePrivacy: boolean
  readonly hideEula: boolean
  readonly skipKeyboard: boolean
  readonly hideEscapeLink: boolean
  readonly language: string
  readonly preProvisioning: boolean
}

export const usualSettings: ProfileSettings = {
  standardUser: true,
  shared: false,
  hidePrivacy: true,
  hideEula: true,
  skipKeyboard: true,
  hideEscapeLink: true,
  language: 'os-default',
  preProvisioning: false,
}

/** The properties that have a new name since 2024, under that name (graph.md 1.5). */
export const newNames = (settings: ProfileSettings) => ({
  locale: settings.language,
  preprovisioningAllowed: settings.preProvisioning,
  hardwareHashExtractionEnabled: false,
  outOfBoxExperienceSetting: {
    privacySettingsHidden: settings.hidePrivacy,
    eulaHidden: settings.hideEula,
    userType: settings.standardUser ? 'standard' : 'administrator',
    deviceUsageType: settings.shared ? 'shared' : 'singleUser',
    keyboardSelectionPageSkipped: settings.skipKeyboard,
    escapeLinkHidden: settings.hideEscapeLink,
  } satisfies OutOfBoxExperienceSetting,
})

/** The same properties under their first names (graph.md 1.5). */
export const oldNames = (settings: ProfileSettings) => ({
  language: settings.language,
  enableWhiteGlove: settings.preProvisioning,
  extractHardwareHash: false,
  outOfBoxExperienceSettings: {
    hidePrivacySettings: settings.hidePrivacy,
    hideEULA: settings.hideEula,
    userType: settings.standardUser ? 'standard' : 'administrator',
    deviceUsageType: settings.shared ? 'shared' : 'singleUser',
    skipKeyboardSelectionPage: settings.skipKeyboard,
    hideEscapeLink: settings.hideEscapeLink,
  } satisfies OutOfBoxExperienceSettings,
})

/** Both generations, as the service sends them today. */
export const bothNames = (settings: ProfileSettings) => ({ ...oldNames(settings), ...newNames(settings) })

export const entraProfile = {
  '@odata.type': '#microsoft.graph.azureADWindowsAutopilotDeploymentProfile',
} as const satisfies Partial<GraphProfile>

export const hybridProfile = {
  '@odata.type': '#microsoft.graph.activeDirectoryWindowsAutopilotDeploymentProfile',
} as const satisfies Partial<GraphProfile>

/** What every profile has. Times are constants: a profile that did not change has the same time in every practice. */
export const commonProperties = (id: string, displayName: string) => ({
  id,
  displayName,
  description: '',
  deviceNameTemplate: '',
  deviceType: 'windowsPc' as const,
  createdDateTime: '2026-01-12T08:30:00Z',
  lastModifiedDateTime: '2026-03-02T14:05:00Z',
  managementServiceAppId: '',
  roleScopeTagIds: ['0'],
})

/** A GUID that depends on nothing but seed and label. */
export function seededGuid(seed: number, label: string): string {
  const hex = createHash('sha256').update(`${seed}:${label}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

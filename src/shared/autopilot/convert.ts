import { note, warn, type Finding } from '../finding.ts'
import { formatVersion, updateTimeout, type ConfigurationFile } from './configuration-file.ts'
import { countFindings } from './device-name.ts'
import { isOsDefault, looksLikeRegion } from './language.ts'
import { writeOobeBits } from './oobe-bits.ts'
import type { Organization } from './organization.ts'
import type { Profile } from './profile.ts'
import { shorten } from './raw.ts'

export interface ConvertOptions {
  /** Written as CloudAssignedRegion instead of what the language suggests; null or '' = not given. */
  readonly region?: string | null
  /** How many devices get the file, if that is known. */
  readonly devices?: number
}

export interface Conversion {
  readonly file: ConfigurationFile
  /** Only what the profile alone does not say; the profile's own findings come with its reading. */
  readonly findings: readonly Finding[]
}

/** The configuration file of a profile for devices of a tenant (graph.md 1.3, 1.4; converter.md 2). */
export function convert(profile: Profile, organization: Organization, options: ConvertOptions = {}): Conversion {
  const forced = profile.escapeLinkHidden ? 1 : 0
  const language = profile.keyboardSkipped ? profile.language : ''
  const region = regionOf(language, options)
  const file: ConfigurationFile = {
    CloudAssignedDomainJoinMethod: profile.join === 'hybrid' ? 1 : 0,
    ...(profile.deviceNameTemplate === '' ? {} : { CloudAssignedDeviceName: profile.deviceNameTemplate }),
    CloudAssignedAutopilotUpdateTimeout: updateTimeout,
    CloudAssignedForcedEnrollment: forced,
    ...(region === '' ? {} : { CloudAssignedRegion: region }),
    Version: formatVersion,
    CloudAssignedTenantId: organization.id,
    CloudAssignedAutopilotUpdateDisabled: 1,
    ZtdCorrelationId: profile.id,
    Comment_File: `Profile ${profile.displayName}`,
    // The module does not look at the join type here, so neither does this; Windows ignores it without hybrid join.
    ...(profile.skipDomainConnectivityCheck ? { HybridJoinSkipDCConnectivityCheck: 1 } : {}),
    CloudAssignedAadServerData: aadServerData(organization.defaultDomain, forced),
    CloudAssignedOobeConfig: oobeConfig(profile),
    CloudAssignedTenantDomain: organization.defaultDomain,
    ...(language === '' ? {} : { CloudAssignedLanguage: language }),
  }
  return { file, findings: [...regionFindings(language, region), ...nameFindings(profile, options)] }
}

/** An explicit language says nothing certain about the region: its accepted form is not documented (graph.md 1.9). */
function regionOf(language: string, { region }: ConvertOptions): string {
  if (region !== undefined && region !== null && region !== '') return region
  return isOsDefault(language) ? language : ''
}

const aadServerData = (domain: string, forced: 0 | 1): string =>
  JSON.stringify({
    ZeroTouchConfig: { CloudAssignedTenantUpn: '', ForcedEnrollment: forced, CloudAssignedTenantDomain: domain },
  })

function oobeConfig(profile: Profile): number {
  return writeOobeBits([
    'skip-oem-registration',
    'skip-upgrade',
    ...(profile.userType === 'standard' ? (['standard-user'] as const) : []),
    ...(profile.privacyHidden ? (['skip-privacy'] as const) : []),
    ...(profile.eulaHidden ? (['skip-eula'] as const) : []),
    ...(profile.keyboardSkipped ? (['skip-keyboard'] as const) : []),
  ])
}

function regionFindings(language: string, region: string): readonly Finding[] {
  if (region !== '' && !looksLikeRegion(region))
    return [warn('region-odd', 'CloudAssignedRegion', { region: shorten(region) })]
  if (language !== '' && region === '')
    return [note('language-without-region', 'CloudAssignedLanguage', { language: shorten(language) })]
  return language === '' && region !== '' ? [note('region-without-language', 'CloudAssignedRegion')] : []
}

const nameFindings = (profile: Profile, { devices }: ConvertOptions): readonly Finding[] =>
  profile.deviceNameTemplate === '' || profile.join === 'hybrid'
    ? []
    : countFindings('deviceNameTemplate', profile.deviceNameTemplate, devices)

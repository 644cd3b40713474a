import { block, note, warn, type Finding } from '../finding.ts'
import { formatVersion } from './configuration-file.ts'
import { deviceNameFindings } from './device-name.ts'
import type { FileKey, FileSettings } from './file-settings.ts'
import { guidFindings } from './guid.ts'
import { isBitmap, readOobeBits } from './oobe-bits.ts'
import { looksLikeDomain, looksLikeLanguage, looksLikeRegion } from './language.ts'
import { shorten } from './raw.ts'

/** What Windows makes of the values, each for itself and together (graph.md 1.8, 1.9). `devices`: as in device-name.ts. */
export const valueFindings = (settings: FileSettings, devices?: number): readonly Finding[] => [
  ...identityFindings(settings),
  ...bitFindings(settings.CloudAssignedOobeConfig),
  ...switchFindings(settings),
  ...joinFindings(settings),
  ...nameFindings(settings, devices),
  ...languageFindings(settings),
  ...formatFindings(settings),
]

function identityFindings(settings: FileSettings): readonly Finding[] {
  const ids = ['CloudAssignedTenantId', 'ZtdCorrelationId'] as const
  const domain = settings.CloudAssignedTenantDomain ?? ''
  return [
    ...ids.flatMap((key) => {
      const value = settings[key]?.trim()
      return value === undefined || value === '' ? [] : guidFindings(key, settings[key] ?? '')
    }),
    ...(domain.trim() !== '' && !looksLikeDomain(domain)
      ? [warn('domain-odd', 'CloudAssignedTenantDomain', { domain: shorten(domain) })]
      : []),
  ]
}

function bitFindings(value: number | undefined): readonly Finding[] {
  const where = 'CloudAssignedOobeConfig'
  if (value === undefined) return []
  if (!isBitmap(value)) return [block('oobe-not-a-bitmap', where)]
  const { set, unknown } = readOobeBits(value)
  return [
    ...(set.includes('tpm-attestation') || set.includes('device-authentication')
      ? [block('oobe-self-deploying', where)]
      : []),
    ...(set.includes('tpm-required') ? [warn('oobe-tpm-required', where)] : []),
    ...(unknown === 0 ? [] : [warn('oobe-unknown-bits', where, { bits: unknown })]),
    ...(set.includes('skip-upgrade') ? [] : [note('oobe-no-256', where)]),
    ...(set.includes('patch-download') ? [note('oobe-patch-download', where)] : []),
  ]
}

/** Keys that are 0 or 1; `block` where the scenario depends on it. */
const switches = [
  ['CloudAssignedDomainJoinMethod', block],
  ['CloudAssignedForcedEnrollment', block],
  ['HybridJoinSkipDCConnectivityCheck', warn],
  ['CloudAssignedAutopilotUpdateDisabled', warn],
] as const satisfies readonly (readonly [FileKey, typeof block])[]

function switchFindings(settings: FileSettings): readonly Finding[] {
  return switches.flatMap(([key, say]) => {
    const value = settings[key]
    return value === undefined || value === 0 || value === 1
      ? []
      : [say('not-a-switch', key, { key, value: String(value) })]
  })
}

function joinFindings(settings: FileSettings): readonly Finding[] {
  const where = 'HybridJoinSkipDCConnectivityCheck'
  const hybrid = settings.CloudAssignedDomainJoinMethod === 1
  return settings[where] === undefined || hybrid ? [] : [warn('hybrid-key-without-hybrid', where)]
}

function nameFindings(settings: FileSettings, devices: number | undefined): readonly Finding[] {
  const where = 'CloudAssignedDeviceName'
  const name = settings[where]
  if (name === undefined) return []
  if (settings.CloudAssignedDomainJoinMethod === 1) return [warn('device-name-hybrid', where)]
  return deviceNameFindings(where, name, devices)
}

function languageFindings(settings: FileSettings): readonly Finding[] {
  const { CloudAssignedLanguage: language = '', CloudAssignedRegion: region = '' } = settings
  return [
    ...(language !== '' && !looksLikeLanguage(language)
      ? [warn('language-odd', 'CloudAssignedLanguage', { language: shorten(language) })]
      : []),
    ...(region !== '' && !looksLikeRegion(region)
      ? [warn('region-odd', 'CloudAssignedRegion', { region: shorten(region) })]
      : []),
    ...(language !== '' && region === ''
      ? [note('language-without-region', 'CloudAssignedLanguage', { language: shorten(language) })]
      : []),
    ...(language === '' && region !== '' ? [note('region-without-language', 'CloudAssignedRegion')] : []),
  ]
}

function formatFindings(settings: FileSettings): readonly Finding[] {
  const { Version: version, CloudAssignedAutopilotUpdateTimeout: timeout } = settings
  const odd = timeout !== undefined && (!Number.isInteger(timeout) || timeout < 0 || timeout > 0xffff_ffff)
  return [
    ...(version !== undefined && version !== formatVersion
      ? [warn('version-unknown', 'Version', { version: String(version), known: formatVersion })]
      : []),
    ...(odd ? [warn('timeout-odd', 'CloudAssignedAutopilotUpdateTimeout')] : []),
  ]
}

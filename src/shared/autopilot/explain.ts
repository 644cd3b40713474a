import type { explanationTexts } from '../texts/en/explain.ts'
import type { FileKey, FileSettings } from './file-settings.ts'
import { isOsDefault } from './language.ts'
import { isBitmap, oobeBits, readOobeBits, type OobeBitName } from './oobe-bits.ts'

type Table = typeof explanationTexts
export type ExplanationCode = keyof Table

/** One setting in words: which key, what it means and what the user will see; the words are in texts/en/explain.ts. */
export type Explanation<C extends ExplanationCode = ExplanationCode> = {
  [K in C]: { readonly code: K; readonly key: FileKey; readonly parameters: ExplanationParameters<K> }
}[C]

type ExplanationParameters<C extends ExplanationCode> =
  Parameters<Table[C]['setting']> extends [infer P] ? P : Readonly<Record<never, never>>

type Rest<C extends ExplanationCode> =
  Parameters<Table[C]['setting']> extends [] ? [] : [parameters: ExplanationParameters<C>]

const say = <C extends ExplanationCode>(code: C, key: FileKey, ...rest: Rest<C>): Explanation =>
  ({ code, key, parameters: rest[0] ?? {} }) as Explanation

/**
 * Every setting of a configuration file and every bit of CloudAssignedOobeConfig, set or not (graph.md 1.3, 1.4, 1.9).
 * What is missing is explained where its absence is felt on the device.
 */
export const explain = (settings: FileSettings): readonly Explanation[] => [
  ...explainTenant(settings),
  ...explainJoin(settings),
  ...explainName(settings),
  ...explainBits(settings.CloudAssignedOobeConfig),
  ...explainLanguage(settings),
  ...explainRest(settings),
]

function explainTenant(settings: FileSettings): readonly Explanation[] {
  const { CloudAssignedTenantId: id, CloudAssignedTenantDomain: domain, ZtdCorrelationId: correlation } = settings
  return [
    ...(id === undefined ? [] : [say('tenant', 'CloudAssignedTenantId', { id })]),
    ...(domain === undefined ? [] : [say('domain', 'CloudAssignedTenantDomain', { domain })]),
    ...(correlation === undefined ? [] : [say('correlation', 'ZtdCorrelationId', { id: correlation })]),
    ...(settings.CloudAssignedAadServerData === undefined ? [] : [say('server-data', 'CloudAssignedAadServerData')]),
  ]
}

function explainJoin(settings: FileSettings): readonly Explanation[] {
  const { CloudAssignedDomainJoinMethod: join, CloudAssignedForcedEnrollment: forced } = settings
  const skip = settings.HybridJoinSkipDCConnectivityCheck
  return [
    ...(join === 0 ? [say('join-entra', 'CloudAssignedDomainJoinMethod')] : []),
    ...(join === 1 ? [say('join-hybrid', 'CloudAssignedDomainJoinMethod')] : []),
    ...(skip === 1 && join === 1 ? [say('connectivity-skipped', 'HybridJoinSkipDCConnectivityCheck')] : []),
    ...(skip !== 1 && join === 1 ? [say('connectivity-checked', 'HybridJoinSkipDCConnectivityCheck')] : []),
    ...(forced === 1 ? [say('enrollment-forced', 'CloudAssignedForcedEnrollment')] : []),
    ...(forced === 0 ? [say('enrollment-optional', 'CloudAssignedForcedEnrollment')] : []),
  ]
}

function explainName(settings: FileSettings): readonly Explanation[] {
  const name = settings.CloudAssignedDeviceName ?? ''
  const key = 'CloudAssignedDeviceName'
  if (settings.CloudAssignedDomainJoinMethod === 1) return [say('name-hybrid', key)]
  if (name === '') return [say('name-windows', key)]
  return name.includes('%') ? [say('name-template', key, { name })] : [say('name-fixed', key, { name })]
}

const bitCodes: Readonly<
  Record<OobeBitName, readonly [set: ExplanationCode & `bit-${string}`, clear: ExplanationCode & `bit-${string}`]>
> = {
  'skip-cortana': ['bit-cortana-skipped', 'bit-cortana-shown'],
  'standard-user': ['bit-user-standard', 'bit-user-administrator'],
  'skip-privacy': ['bit-privacy-skipped', 'bit-privacy-shown'],
  'skip-oem-registration': ['bit-oem-skipped', 'bit-oem-shown'],
  'skip-eula': ['bit-eula-skipped', 'bit-eula-shown'],
  'tpm-attestation': ['bit-attestation', 'bit-no-attestation'],
  'device-authentication': ['bit-device-sign-in', 'bit-user-sign-in'],
  'tpm-required': ['bit-tpm-required', 'bit-tpm-optional'],
  'skip-upgrade': ['bit-upgrade-skipped', 'bit-upgrade-looked-for'],
  'patch-download': ['bit-patches', 'bit-no-patches'],
  'skip-keyboard': ['bit-keyboard-skipped', 'bit-keyboard-shown'],
}

function explainBits(value: number | undefined): readonly Explanation[] {
  const key = 'CloudAssignedOobeConfig'
  if (value === undefined || !isBitmap(value)) return []
  const { set, unknown } = readOobeBits(value)
  return [
    ...oobeBits.map(({ bit, name }) => say(bitCodes[name][set.includes(name) ? 0 : 1], key, { bit })),
    ...(unknown === 0 ? [] : [say('bits-unknown', key, { bits: unknown })]),
  ]
}

function explainLanguage(settings: FileSettings): readonly Explanation[] {
  const { CloudAssignedLanguage: language = '', CloudAssignedRegion: region = '' } = settings
  return [
    language === ''
      ? say('language-chosen', 'CloudAssignedLanguage')
      : isOsDefault(language)
        ? say('language-of-image', 'CloudAssignedLanguage')
        : say('language', 'CloudAssignedLanguage', { language }),
    region === ''
      ? say('region-chosen', 'CloudAssignedRegion')
      : isOsDefault(region)
        ? say('region-of-image', 'CloudAssignedRegion')
        : say('region', 'CloudAssignedRegion', { region }),
  ]
}

function explainRest(settings: FileSettings): readonly Explanation[] {
  const { CloudAssignedAutopilotUpdateDisabled: off, CloudAssignedAutopilotUpdateTimeout: timeout } = settings
  const { Version: version, Comment_File: comment } = settings
  return [
    ...(off === 1 ? [say('update-off', 'CloudAssignedAutopilotUpdateDisabled')] : []),
    ...(off === 0 ? [say('update-on', 'CloudAssignedAutopilotUpdateDisabled')] : []),
    ...(timeout === undefined
      ? []
      : [say('update-timeout', 'CloudAssignedAutopilotUpdateTimeout', { minutes: Math.round(timeout / 60_000) })]),
    ...(version === undefined ? [] : [say('version', 'Version', { version })]),
    ...(comment === undefined ? [] : [say('comment', 'Comment_File', { comment })]),
  ]
}

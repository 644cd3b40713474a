import { block, note, warn, type Finding } from '../finding.ts'
import { formFindings } from './device-name.ts'
import { guidFindings } from './guid.ts'
import { looksLikeLanguage } from './language.ts'
import type { ProfileSettings } from './profile.ts'
import { property, shorten, type RawObject, type Read } from './raw.ts'

/** Device types of Graph that the scenario does not know (graph.md 2.2); any other word may be new. */
const otherDevices = ['hololens', 'surfacehub2', 'surfacehub2s', 'virtualmachine']

/** Id and name. `name` undefined: the profile has none. */
export function identityFindings(raw: RawObject, id: Read<string>, name: Read<string> | undefined): readonly Finding[] {
  const missing = property(raw, 'id') === undefined
  return [
    ...(missing ? [block('profile-id-missing', 'id')] : []),
    ...(id.kind === 'bad' && !missing ? [id.finding] : []),
    ...(id.kind === 'value' ? guidFindings('id', id.value) : []),
    ...(name?.kind === 'bad' ? [name.finding] : []),
    ...nameFindings(name),
  ]
}

function nameFindings(name: Read<string> | undefined): readonly Finding[] {
  const value = name === undefined ? '' : name.kind === 'value' ? name.value : undefined
  if (value === undefined) return []
  if (value.trim() === '') return [warn('profile-name-missing', 'displayName')]
  // The enrolment name of a device is compared with this prefix (graph.md 2.6).
  return /^off?i?line ?autopilot ?profile-/i.test(value) ? [warn('profile-name-misleading', 'displayName')] : []
}

/** What the scenario does not support (source document, "Prerequisites"; graph.md 2.2). */
export function suitabilityFindings(settings: ProfileSettings): readonly Finding[] {
  return [
    ...(settings.usage === 'shared' ? [block('profile-self-deploying', 'deviceUsageType')] : []),
    ...deviceTypeFindings(settings.deviceType),
    ...(settings.preprovisioning === true ? [warn('profile-preprovisioning', 'preprovisioningAllowed')] : []),
  ]
}

function deviceTypeFindings(type: string | null): readonly Finding[] {
  const where = 'deviceType'
  const word = type?.toLowerCase()
  if (type === null || word === undefined || word === 'windowspc') return []
  if (otherDevices.includes(word)) return [block('profile-other-device', where, { type: shorten(type) })]
  return [block('profile-unknown-word', where, { field: where, word: shorten(type) })]
}

/** Values that are copied as they are although they look odd. */
export function valueFindings(settings: ProfileSettings): readonly Finding[] {
  const { language, deviceNameTemplate, join, keyboardSkipped, skipDomainConnectivityCheck } = settings
  const name = deviceNameTemplate ?? ''
  return [
    ...(language !== null && language !== '' && !looksLikeLanguage(language)
      ? [warn('language-odd', 'locale', { language: shorten(language) })]
      : []),
    ...(language !== null && language !== '' && keyboardSkipped === false
      ? [note('profile-language-unused', 'locale', { language: shorten(language) })]
      : []),
    ...(name === '' ? [] : formFindings('deviceNameTemplate', name)),
    ...(name !== '' && join === 'hybrid' ? [warn('device-name-hybrid', 'deviceNameTemplate')] : []),
    ...(join === 'entra' && skipDomainConnectivityCheck === true
      ? [warn('profile-hybrid-setting', 'hybridAzureADJoinSkipConnectivityCheck')]
      : []),
  ]
}

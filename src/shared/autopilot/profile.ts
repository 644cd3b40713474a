import { block, isBlocked, type Finding } from '../finding.ts'
import { listFindings, oneOf } from './one-of.ts'
import { isObject, jsonType, property, shorten, text, valueOr, type RawObject } from './raw.ts'
import { readSettings } from './profile-settings.ts'
import { identityFindings, suitabilityFindings, valueFindings } from './profile-findings.ts'

/** What a profile says, whatever generation of names it came in. null: can't be read. */
export interface ProfileSettings {
  /** entra: Microsoft Entra join. hybrid: Microsoft Entra hybrid join (source document, "CloudAssignedDomainJoinMethod"). */
  readonly join: 'entra' | 'hybrid' | null
  readonly deviceType: string | null
  /** single-user: user-driven. shared: self-deploying. */
  readonly usage: 'single-user' | 'shared' | null
  readonly userType: 'standard' | 'administrator' | null
  readonly privacyHidden: boolean | null
  readonly eulaHidden: boolean | null
  readonly keyboardSkipped: boolean | null
  readonly escapeLinkHidden: boolean | null
  /** '' = none. */
  readonly deviceNameTemplate: string | null
  /** A language tag or `os-default`; '' = none. */
  readonly language: string | null
  readonly preprovisioning: boolean | null
  readonly skipDomainConnectivityCheck: boolean | null
}

/** A profile that a configuration file can be made from: every deciding field was read and is supported. */
export interface Profile {
  readonly id: string
  readonly displayName: string
  readonly join: 'entra' | 'hybrid'
  readonly userType: 'standard' | 'administrator'
  readonly privacyHidden: boolean
  readonly eulaHidden: boolean
  readonly keyboardSkipped: boolean
  readonly escapeLinkHidden: boolean
  readonly deviceNameTemplate: string
  readonly language: string
  readonly preprovisioning: boolean
  readonly skipDomainConnectivityCheck: boolean
}

export interface ProfileReading {
  /** '' where the profile has no text as id or name. */
  readonly id: string
  readonly displayName: string
  /** As the service gives it. */
  readonly lastModified: string | null
  /** null: not suitable; the blocks among the findings say why. */
  readonly profile: Profile | null
  readonly settings: ProfileSettings
  readonly findings: readonly Finding[]
}

const unread: ProfileSettings = {
  join: null,
  deviceType: null,
  usage: null,
  userType: null,
  privacyHidden: null,
  eulaHidden: null,
  keyboardSkipped: null,
  escapeLinkHidden: null,
  deviceNameTemplate: null,
  language: null,
  preprovisioning: null,
  skipDomainConnectivityCheck: null,
}

const unreadable = (...findings: readonly Finding[]): ProfileReading => ({
  id: '',
  displayName: '',
  lastModified: null,
  profile: null,
  settings: unread,
  findings,
})

/**
 * A windowsAutopilotDeploymentProfile as Graph gives it, in either generation of property names (graph.md 1.3-1.5, 2.2).
 * Never throws; what can't be used is a finding.
 */
export function readProfile(raw: unknown): ProfileReading {
  if (!isObject(raw)) return unreadable(block('profile-not-an-object', 'profile', { found: jsonType(raw) }))
  const list = listFindings(raw, 'profile')
  if (list.length > 0) return unreadable(...list)
  const id = text(property(raw, 'id'), 'id')
  const name =
    property(raw, 'displayName') === undefined ? undefined : text(property(raw, 'displayName'), 'displayName')
  const { settings, findings: reading } = readSettings(raw)
  const displayName = name === undefined ? '' : valueOr(name, '')
  const findings = [
    ...identityFindings(raw, id, name),
    ...reading,
    ...suitabilityFindings(settings),
    ...valueFindings(settings),
  ]
  return {
    id: valueOr(id, ''),
    displayName,
    lastModified: lastModified(raw),
    profile: isBlocked(findings) ? null : completeProfile(valueOr(id, ''), displayName, settings),
    settings,
    findings,
  }
}

/** Like `readProfile`, for a file that holds one profile or `{"value":[one]}` (formats.md, "configuration-file"). */
export const readProfileFile = (raw: unknown): ProfileReading => readProfile(oneOf(raw))

function lastModified(raw: RawObject): string | null {
  const value = property(raw, 'lastModifiedDateTime')
  return typeof value === 'string' ? shorten(value) : null
}

/** A profile whose every setting was read; null if a deciding one was not. */
export function completeProfile(id: string, displayName: string, settings: ProfileSettings): Profile | null {
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

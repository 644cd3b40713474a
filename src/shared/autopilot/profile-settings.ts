import { block, warn, type Finding } from '../finding.ts'
import type { ProfileSettings } from './profile.ts'
import { isObject, member, object, property, shorten, text, yesOrNo, type Parse, type RawObject } from './raw.ts'

const newObject = 'outOfBoxExperienceSetting'
const oldObject = 'outOfBoxExperienceSettings'

/** Current and first name of each member of the settings object (graph.md 1.5). */
const memberNames = {
  userType: ['userType', 'userType'],
  usage: ['deviceUsageType', 'deviceUsageType'],
  privacyHidden: ['privacySettingsHidden', 'hidePrivacySettings'],
  eulaHidden: ['eulaHidden', 'hideEULA'],
  keyboardSkipped: ['keyboardSelectionPageSkipped', 'skipKeyboardSelectionPage'],
  escapeLinkHidden: ['escapeLinkHidden', 'hideEscapeLink'],
} as const

const kinds: Readonly<Record<string, 'entra' | 'hybrid'>> = {
  '#microsoft.graph.azureadwindowsautopilotdeploymentprofile': 'entra',
  '#microsoft.graph.activedirectorywindowsautopilotdeploymentprofile': 'hybrid',
}

const usageWords = member<'singleUser' | 'shared'>(['singleUser', 'shared'])
const userTypeWords = member<'standard' | 'administrator'>(['standard', 'administrator'])

interface Place {
  readonly where: string
  readonly value: unknown
}

/** What was found while reading, and the places where something was missing. */
interface Notes {
  readonly findings: Finding[]
  readonly missing: string[]
}

export function readSettings(raw: RawObject): { settings: ProfileSettings; findings: readonly Finding[] } {
  const notes: Notes = { findings: [], missing: [] }
  const objects = settingsObjects(raw, notes)
  const inside = (name: keyof typeof memberNames): readonly Place[] => memberPlaces(objects, memberNames[name])
  const top = (...names: readonly string[]): readonly Place[] =>
    names.map((where) => ({ where, value: property(raw, where) }))
  const flag = (name: keyof typeof memberNames): boolean | null =>
    decide(notes, inside(name), yesOrNo, false, 'expected')
  const usage = decide(notes, inside('usage'), usageWords, 'singleUser')
  const settings: ProfileSettings = {
    join: joinOf(raw, notes),
    deviceType: decide(notes, top('deviceType'), text, 'windowsPc'),
    usage: usage === 'singleUser' ? 'single-user' : usage,
    userType: decide(notes, inside('userType'), userTypeWords, 'administrator', 'expected'),
    privacyHidden: flag('privacyHidden'),
    eulaHidden: flag('eulaHidden'),
    keyboardSkipped: flag('keyboardSkipped'),
    escapeLinkHidden: flag('escapeLinkHidden'),
    deviceNameTemplate: decide(notes, top('deviceNameTemplate'), text, ''),
    language: decide(notes, top('locale', 'language'), text, ''),
    preprovisioning: decide(notes, top('preprovisioningAllowed', 'enableWhiteGlove'), yesOrNo, false),
    skipDomainConnectivityCheck: decide(notes, top('hybridAzureADJoinSkipConnectivityCheck'), yesOrNo, false),
  }
  return objects.length === 0 ? without(settings, notes) : { settings, findings: completed(notes) }
}

/** Fields of a settings object that is not there say nothing, not even their defaults. */
function without(settings: ProfileSettings, notes: Notes): { settings: ProfileSettings; findings: readonly Finding[] } {
  const refusal = notes.findings.some((one) => one.where === newObject || one.where === oldObject)
    ? []
    : [block('profile-no-settings', newObject)]
  return {
    settings: {
      ...settings,
      usage: null,
      userType: null,
      privacyHidden: null,
      eulaHidden: null,
      keyboardSkipped: null,
      escapeLinkHidden: null,
    },
    findings: [...notes.findings, ...refusal],
  }
}

const completed = ({ findings, missing }: Notes): readonly Finding[] =>
  missing.length === 0 ? findings : [...findings, warn('profile-settings-missing', newObject, { fields: missing })]

/** The settings objects that hold at least one known member, new name first. */
function settingsObjects(raw: RawObject, notes: Notes): readonly { where: string; object: RawObject }[] {
  return [newObject, oldObject].flatMap((where) => {
    const value = property(raw, where)
    if (value === undefined) return []
    const read = object(value, where)
    if (read.kind === 'bad') notes.findings.push(read.finding)
    if (!isObject(value)) return []
    const known = Object.values(memberNames).flat()
    return known.some((name) => property(value, name) !== undefined) ? [{ where, object: value }] : []
  })
}

/** A half-renamed object is read whole: either name counts in either object, the current one first. */
const memberPlaces = (
  objects: readonly { where: string; object: RawObject }[],
  names: readonly [string, string],
): readonly Place[] =>
  objects.flatMap(({ where, object }) =>
    [...new Set(names)].map((name) => ({ where: `${where}.${name}`, value: property(object, name) })),
  )

/**
 * The first place that holds something decides; a later one that says otherwise is a warning. null: it can't be used.
 * `expected`: the service always sends this field, so its absence is worth a word.
 */
function decide<T>(
  notes: Notes,
  places: readonly Place[],
  parse: Parse<T>,
  absent: T,
  presence: 'expected' | 'optional' = 'optional',
): T | null {
  const [first, ...others] = places.filter((place) => place.value !== undefined)
  if (first === undefined) {
    const name = places[0]?.where.split('.').at(-1)
    if (presence === 'expected' && name !== undefined) notes.missing.push(name)
    return absent
  }
  const read = parse(first.value, first.where)
  for (const other of others) {
    const there = parse(other.value, other.where)
    // What does not decide can't stop the profile, but a wrong type is told as that and not as a disagreement.
    if (there.kind === 'bad') notes.findings.push({ ...there.finding, level: 'warn' })
    else if (read.kind === 'value' && !(there.kind === 'value' && there.value === read.value))
      notes.findings.push(warn('profile-names-disagree', first.where, { used: first.where, other: other.where }))
  }
  if (read.kind === 'bad') notes.findings.push(read.finding)
  return read.kind === 'value' ? read.value : null
}

function joinOf(raw: RawObject, notes: Notes): 'entra' | 'hybrid' | null {
  const where = '@odata.type'
  const value = property(raw, where)
  if (value === undefined) {
    notes.findings.push(block('profile-kind-missing', where))
    return null
  }
  const read = text(value, where)
  const join = read.kind === 'value' ? (kinds[read.value.toLowerCase()] ?? null) : null
  if (read.kind === 'bad') notes.findings.push(read.finding)
  if (read.kind === 'value' && join === null)
    notes.findings.push(block('profile-kind-unknown', where, { kind: shorten(read.value) }))
  return join
}

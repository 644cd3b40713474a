import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProfile, readProfileFile } from './profile.ts'
import { entraKind, hybridKind, newOobe, newProfile, oldOobe, oldProfile } from './testing/examples.ts'

const said = (raw: unknown): readonly string[] =>
  readProfile(raw).findings.map((one) => `${one.level} ${one.code} ${one.where}`)

const blocks = (raw: unknown): readonly string[] =>
  said(raw)
    .filter((one) => one.startsWith('block '))
    .map((one) => one.slice('block '.length))

const serial = 'note device-name-serial deviceNameTemplate'
const without = (key: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(newProfile).filter(([name]) => name !== key))
const oobe = (changes: Record<string, unknown>) => ({
  ...newProfile,
  outOfBoxExperienceSetting: { ...newOobe, ...changes },
})

describe('readProfile', () => {
  it('reads a plain profile in our words', () => {
    const reading = readProfile(newProfile)
    expect(reading.id).toBe(newProfile.id)
    expect(reading.lastModified).toBe('2026-03-02T14:05:00Z')
    expect(said(newProfile)).toEqual([serial])
    expect(reading.profile).toEqual({
      id: newProfile.id,
      displayName: 'Room laptops',
      join: 'entra',
      userType: 'standard',
      privacyHidden: true,
      eulaHidden: true,
      keyboardSkipped: true,
      escapeLinkHidden: true,
      deviceNameTemplate: 'T-%SERIAL%',
      language: 'os-default',
      preprovisioning: false,
      skipDomainConnectivityCheck: false,
    })
    expect(reading.settings).toMatchObject({ deviceType: 'windowsPc', usage: 'single-user' })
  })

  it('reads either generation of names, and a mixture', () => {
    const expected = readProfile(newProfile).profile
    expect(readProfile(oldProfile).profile).toEqual(expected)
    expect(readProfile({ ...newProfile, ...oldProfile }).profile).toEqual(expected)
    expect(readProfile({ ...oldProfile, outOfBoxExperienceSettings: newOobe }).profile).toEqual(expected)
    expect(
      readProfile({ ...newProfile, outOfBoxExperienceSetting: null, outOfBoxExperienceSettings: oldOobe }).profile,
    ).toEqual(expected)
    const halves = {
      ...oldProfile,
      outOfBoxExperienceSetting: { privacySettingsHidden: true, eulaHidden: null },
    }
    expect(readProfile(halves).profile).toEqual(expected)
    expect(said(halves)).toEqual([serial])
  })

  it('takes the new name where both are there and differ, and warns for each field', () => {
    const raw = {
      ...oldProfile,
      ...newProfile,
      language: 'fr-FR',
      enableWhiteGlove: true,
      outOfBoxExperienceSettings: { ...oldOobe, hideEULA: false, userType: 'administrator', hideEscapeLink: 'x' },
    }
    expect(readProfile(raw).profile).toEqual(readProfile(newProfile).profile)
    expect(said(raw).filter((one) => one !== serial)).toEqual([
      'warn profile-names-disagree outOfBoxExperienceSetting.userType',
      'warn profile-names-disagree outOfBoxExperienceSetting.eulaHidden',
      'warn wrong-type outOfBoxExperienceSettings.hideEscapeLink',
      'warn profile-names-disagree locale',
      'warn profile-names-disagree preprovisioningAllowed',
    ])
  })

  it.each([
    ['nothing', null, 'profile-not-an-object profile'],
    ['a text', 'x', 'profile-not-an-object profile'],
    ['a list', [newProfile], 'profile-not-an-object profile'],
    ['a list in Graph form', { value: [newProfile, newProfile] }, 'not-exactly-one profile'],
    ['no id', without('id'), 'profile-id-missing id'],
    ['an id of another type', { ...newProfile, id: 7 }, 'wrong-type id'],
    ['an id in braces', { ...newProfile, id: `{${newProfile.id}}` }, 'guid-braces id'],
    ['an id that is none', { ...newProfile, id: 'x' }, 'guid-malformed id'],
    ['an id of zeros', { ...newProfile, id: '00000000-0000-0000-0000-000000000000' }, 'guid-zero id'],
    ['a name of another type', { ...newProfile, displayName: ['a'] }, 'wrong-type displayName'],
    ['no kind', without('@odata.type'), 'profile-kind-missing @odata.type'],
    [
      'a kind from the future',
      { ...newProfile, '@odata.type': '#microsoft.graph.cloudPcProfile' },
      'profile-kind-unknown @odata.type',
    ],
    ['no settings', without('outOfBoxExperienceSetting'), 'profile-no-settings outOfBoxExperienceSetting'],
    [
      'empty settings',
      { ...newProfile, outOfBoxExperienceSetting: {} },
      'profile-no-settings outOfBoxExperienceSetting',
    ],
    [
      'settings of another type',
      { ...newProfile, outOfBoxExperienceSetting: 'x' },
      'wrong-type outOfBoxExperienceSetting',
    ],
    ['a text for a boolean', oobe({ eulaHidden: 'true' }), 'wrong-type outOfBoxExperienceSetting.eulaHidden'],
    ['a number for a boolean', oobe({ escapeLinkHidden: 1 }), 'wrong-type outOfBoxExperienceSetting.escapeLinkHidden'],
    ['a boolean for a word', oobe({ userType: true }), 'wrong-type outOfBoxExperienceSetting.userType'],
    [
      'a user type from the future',
      oobe({ userType: 'guest' }),
      'profile-unknown-word outOfBoxExperienceSetting.userType',
    ],
    [
      'a usage from the future',
      oobe({ deviceUsageType: 'kiosk' }),
      'profile-unknown-word outOfBoxExperienceSetting.deviceUsageType',
    ],
    ['a self-deploying profile', oobe({ deviceUsageType: 'shared' }), 'profile-self-deploying deviceUsageType'],
    ['another device', { ...newProfile, deviceType: 'holoLens' }, 'profile-other-device deviceType'],
    ['a device from the future', { ...newProfile, deviceType: 'holographicDesk' }, 'profile-unknown-word deviceType'],
    ['an unknown device', { ...newProfile, deviceType: 'unknownFutureValue' }, 'profile-unknown-word deviceType'],
    ['a template of another type', { ...newProfile, deviceNameTemplate: 5 }, 'wrong-type deviceNameTemplate'],
    ['a language of another type', { ...newProfile, locale: {} }, 'wrong-type locale'],
    [
      'a hybrid flag of another type',
      { ...newProfile, hybridAzureADJoinSkipConnectivityCheck: 'false' },
      'wrong-type hybridAzureADJoinSkipConnectivityCheck',
    ],
  ])('refuses %s', (_, raw, expected) => {
    expect(blocks(raw)).toEqual([expected])
    expect(readProfile(raw).profile).toBeNull()
  })

  it.each([
    [
      'pre-provisioning',
      { ...newProfile, preprovisioningAllowed: true },
      'warn profile-preprovisioning preprovisioningAllowed',
    ],
    ['a missing setting', oobe({ userType: null }), 'warn profile-settings-missing outOfBoxExperienceSetting'],
    [
      'the old constant as id',
      { ...newProfile, id: '7F9E6025-1E13-45F3-BF82-A3E8C5B59EAC' },
      'warn guid-old-constant id',
    ],
    ['no name', { ...newProfile, displayName: null }, 'warn profile-name-missing displayName'],
    [
      'a name like an enrolment name',
      { ...newProfile, displayName: 'OfflineAutopilotprofile-x' },
      'warn profile-name-misleading displayName',
    ],
    ['an odd language', { ...newProfile, locale: ' ' }, 'warn language-odd locale'],
    [
      'an unused language',
      { ...oobe({ keyboardSelectionPageSkipped: false }), locale: 'en-US' },
      'note profile-language-unused locale',
    ],
    [
      'an odd device name',
      { ...newProfile, deviceNameTemplate: 'A B-%RAND:3%' },
      'warn device-name-blank deviceNameTemplate',
    ],
    [
      'a device name with hybrid join',
      { ...newProfile, '@odata.type': hybridKind },
      'warn device-name-hybrid deviceNameTemplate',
    ],
    [
      'a hybrid setting without hybrid join',
      { ...newProfile, hybridAzureADJoinSkipConnectivityCheck: true },
      'warn profile-hybrid-setting hybridAzureADJoinSkipConnectivityCheck',
    ],
  ])('takes %s with a word about it', (_, raw, expected) => {
    expect(said(raw)).toContain(expected)
    expect(readProfile(raw).profile).not.toBeNull()
  })

  it('does not look at letter case where the module does not', () => {
    expect(readProfile({ ...newProfile, '@odata.type': entraKind.toUpperCase() }).profile?.join).toBe('entra')
    expect(readProfile(oobe({ userType: 'STANDARD' })).profile?.userType).toBe('standard')
  })

  it('shows what an unsuitable profile says, and nothing that was not read', () => {
    const { settings } = readProfile({ ...oobe({ deviceUsageType: 'shared', eulaHidden: 'no' }) })
    expect(settings).toMatchObject({ usage: 'shared', eulaHidden: null, userType: 'standard' })
  })

  it('reads a file with one profile in either form', () => {
    expect(readProfileFile({ value: [newProfile] }).profile).toEqual(readProfile(newProfile).profile)
    expect(readProfileFile(newProfile).profile).toEqual(readProfile(newProfile).profile)
    expect(readProfileFile({ value: [] }).findings.map((one) => one.code)).toEqual(['not-exactly-one'])
  })

  it('never throws', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('standard', 'shared', entraKind, '__proto__'))
    const key = fc.constantFrom(...Object.keys(newProfile), ...Object.keys(oldProfile), '__proto__', 'value')
    const changed = fc.dictionary(key, value).map((changes) => ({ ...newProfile, ...changes }))
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), changed), (raw) => {
        const { profile, findings } = readProfile(raw)
        expect(profile === null).toBe(findings.some((one) => one.level === 'block'))
      }),
      { numRuns: 300, seed: 3 },
    )
  })
})

describe('a field that has the wrong type only under its old name', () => {
  it('is told by its name and type, and does not stop the profile: the new name decides', () => {
    const reading = readProfile({
      '@odata.type': '#microsoft.graph.azureADWindowsAutopilotDeploymentProfile',
      id: '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11',
      displayName: 'Both',
      outOfBoxExperienceSetting: { eulaHidden: true, userType: 'standard', deviceUsageType: 'singleUser' },
      outOfBoxExperienceSettings: { hideEULA: 'yes', userType: 'standard', deviceUsageType: 'singleUser' },
    })
    expect(reading.profile?.eulaHidden).toBe(true)
    const found = reading.findings.find((one) => one.where === 'outOfBoxExperienceSettings.hideEULA')
    expect(found).toMatchObject({ level: 'warn' })
    expect(found?.code).not.toBe('profile-names-disagree')
  })
})

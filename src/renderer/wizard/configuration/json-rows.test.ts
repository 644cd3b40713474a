import { describe, expect, it } from 'vitest'
import { writeBytes } from '#shared/autopilot/bytes.ts'
import { convert } from '#shared/autopilot/convert.ts'
import type { Profile } from '#shared/autopilot/profile.ts'
import { explainKeys, jsonRows, settingsIn } from './json-rows.ts'
import { screensOf } from './people-meet.ts'

const profile: Profile = {
  id: '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11',
  displayName: 'Büro "Süd"',
  join: 'entra',
  userType: 'standard',
  privacyHidden: true,
  eulaHidden: true,
  keyboardSkipped: true,
  escapeLinkHidden: true,
  deviceNameTemplate: 'ROOM-%SERIAL%',
  language: 'os-default',
  preprovisioning: false,
  skipDomainConnectivityCheck: false,
}
const organization = {
  id: '0c5c3f5e-6a7e-4a47-9d2a-5d5d8d1f0b11',
  displayName: 'Contoso',
  defaultDomain: 'contoso.com',
}
const fileOf = (more: Partial<Profile> = {}): string =>
  new TextDecoder().decode(writeBytes(convert({ ...profile, ...more }, organization).file))
const screens = (more: Partial<Profile> = {}, serial = 'PF3K2M7') => screensOf(settingsIn(fileOf(more)), serial)

describe('the file in rows', () => {
  it('has one row for each key, exactly as it is written', () => {
    const text = fileOf()
    const rows = jsonRows(text)
    expect(`${rows.map((one) => one.text).join('\r\n')}\r\n`).toBe(text)
    expect(rows.filter((one) => one.key === null).map((one) => one.text)).toEqual(['{', '}'])
    expect(rows.flatMap((one) => one.key ?? []).sort()).toEqual(Object.keys(settingsIn(text)).sort())
  })
})

describe('the explanation', () => {
  it('has at least one sentence for every key of the file, in its order', () => {
    const text = fileOf()
    const keys = explainKeys(text)
    expect(keys.filter((one) => one.inFile).map((one) => one.key)).toEqual(
      jsonRows(text).flatMap((one) => one.key ?? []),
    )
    expect(keys.filter((one) => one.explanations.length === 0)).toEqual([])
  })

  it('explains every bit of the number, and what is not in the file at the end', () => {
    const keys = explainKeys(fileOf({ deviceNameTemplate: '', language: '' }))
    expect(keys.find((one) => one.key === 'CloudAssignedOobeConfig')?.explanations).toHaveLength(11)
    expect(keys.filter((one) => !one.inFile).map((one) => one.key)).toEqual([
      'CloudAssignedDeviceName',
      'CloudAssignedLanguage',
      'CloudAssignedRegion',
    ])
    expect(keys.at(-1)?.inFile).toBe(false)
  })
})

describe('what people meet', () => {
  it('is what the settings leave', () => {
    expect(screens()).toEqual([
      { kind: 'region', shown: false, region: '' },
      { kind: 'sign-in', shown: true, domain: 'contoso.com', join: 'entra', otherwise: false },
      { kind: 'licence', shown: false },
      { kind: 'privacy', shown: false },
      { kind: 'account', account: 'standard' },
      { kind: 'name', name: { from: 'template', name: 'ROOM-PF3K2M7', random: false, tooLong: false } },
    ])
  })

  it('is every screen where nothing is hidden', () => {
    const all = screens({
      userType: 'administrator',
      privacyHidden: false,
      eulaHidden: false,
      keyboardSkipped: false,
      escapeLinkHidden: false,
    })
    expect(all.filter((one) => 'shown' in one && !one.shown)).toEqual([])
    expect(all[1]).toMatchObject({ otherwise: true })
    expect(all[4]).toMatchObject({ account: 'administrator' })
  })

  it('has the page for region and keyboard where no region is set, whatever the profile skips', () => {
    expect(screens({ language: 'de-DE' })[0]).toMatchObject({ shown: true })
  })

  it.each([
    [{ join: 'hybrid' }, 'PF3K2M7', { from: 'domain-join' }],
    [{ deviceNameTemplate: '' }, 'PF3K2M7', { from: 'windows' }],
    [{}, 'PF3K2M7890', { from: 'template', name: 'ROOM-PF3K2M7890', random: false, tooLong: false }],
    [{}, 'PF3K2M78901', { from: 'template', name: 'ROOM-PF3K2M78901', random: false, tooLong: true }],
    [{ deviceNameTemplate: 'A-%RAND:2%' }, 'X', { from: 'template', name: 'A-49', random: true, tooLong: false }],
  ] as const)('names the device: %j', (more, serial, name) => {
    expect(screens(more, serial)[5]).toEqual({ kind: 'name', name })
  })
})

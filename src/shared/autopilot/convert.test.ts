import { describe, expect, it } from 'vitest'
import { configurationFileName } from './configuration-file.ts'
import { convert } from './convert.ts'
import {
  converted,
  hybridKind,
  newOobe,
  newProfile,
  oldOobe,
  oldProfile,
  suitable,
  usable,
} from './testing/examples.ts'

const oobe = (changes: Partial<Record<keyof typeof newOobe, unknown>>) => ({
  ...newProfile,
  outOfBoxExperienceSetting: { ...newOobe, ...changes },
})

const codes = (findings: readonly { readonly code: string }[]): readonly string[] => findings.map((one) => one.code)

/** The table of graph.md 7; its other rows are in profile.test.ts and bytes.test.ts. */
describe('golden vectors', () => {
  it('1: standard user, everything hidden', () => {
    expect(converted(newProfile)).toEqual({
      CloudAssignedDomainJoinMethod: 0,
      CloudAssignedDeviceName: 'T-%SERIAL%',
      CloudAssignedAutopilotUpdateTimeout: 1_800_000,
      CloudAssignedForcedEnrollment: 1,
      CloudAssignedRegion: 'os-default',
      Version: 2049,
      CloudAssignedTenantId: '5b1e9d44-2f6a-4f8b-8a3e-0c9d7e6b1a25',
      CloudAssignedAutopilotUpdateDisabled: 1,
      ZtdCorrelationId: '3f0c8b5e-7a41-4d0e-9d0a-51c2a7be6f10',
      Comment_File: 'Profile Room laptops',
      CloudAssignedAadServerData:
        '{"ZeroTouchConfig":{"CloudAssignedTenantUpn":"","ForcedEnrollment":1,"CloudAssignedTenantDomain":"school.example"}}',
      CloudAssignedOobeConfig: 1310,
      CloudAssignedTenantDomain: 'school.example',
      CloudAssignedLanguage: 'os-default',
    })
  })
  it('2: hybrid, without a name', () => {
    const file = converted({
      ...newProfile,
      '@odata.type': hybridKind,
      deviceNameTemplate: '',
      hybridAzureADJoinSkipConnectivityCheck: true,
    })
    expect(file).toMatchObject({
      CloudAssignedDomainJoinMethod: 1,
      CloudAssignedOobeConfig: 1310,
      HybridJoinSkipDCConnectivityCheck: 1,
    })
    expect(file).not.toHaveProperty('CloudAssignedDeviceName')
  })
  it('3: administrator', () => {
    expect(converted(oobe({ userType: 'administrator' })).CloudAssignedOobeConfig).toBe(1308)
  })
  it('4: keyboard not skipped', () => {
    const file = converted({ ...oobe({ keyboardSelectionPageSkipped: false }), locale: 'en-US' })
    expect(file.CloudAssignedOobeConfig).toBe(286)
    expect(file).not.toHaveProperty('CloudAssignedLanguage')
    expect(file).not.toHaveProperty('CloudAssignedRegion')
  })
  it('5: escape link shown', () => {
    const file = converted(oobe({ escapeLinkHidden: false }))
    expect(file.CloudAssignedForcedEnrollment).toBe(0)
    expect(file.CloudAssignedAadServerData).toContain('"ForcedEnrollment":0')
  })
  it('6: nothing set', () => {
    const none = {
      privacySettingsHidden: false,
      eulaHidden: false,
      userType: 'administrator',
      keyboardSelectionPageSkipped: false,
    }
    expect(converted(oobe(none)).CloudAssignedOobeConfig).toBe(264)
  })
  it('8: keyboard skipped, no language', () => {
    const file = converted({ ...newProfile, locale: '' })
    expect(file.CloudAssignedOobeConfig).toBe(1310)
    expect(file).not.toHaveProperty('CloudAssignedLanguage')
  })
  it('9: old names, new names and both give the same', () => {
    const both = { ...oldProfile, ...newProfile }
    expect(converted(oldProfile)).toEqual(converted(newProfile))
    expect(converted(both)).toEqual(converted(newProfile))
    expect(converted({ ...both, outOfBoxExperienceSettings: { ...oldOobe, hideEULA: false } })).toEqual(
      converted(newProfile),
    )
  })
  it('11: the vanity domain in both places', () => {
    const file = converted(newProfile)
    expect(file.CloudAssignedTenantDomain).toBe('school.example')
    expect(file.CloudAssignedAadServerData).toContain('"school.example"')
  })
})

describe('convert', () => {
  it('keeps one key order, whatever is left out', () => {
    const all = Object.keys(
      converted({ ...newProfile, '@odata.type': hybridKind, hybridAzureADJoinSkipConnectivityCheck: true }),
    )
    expect(all).toEqual([
      'CloudAssignedDomainJoinMethod',
      'CloudAssignedDeviceName',
      'CloudAssignedAutopilotUpdateTimeout',
      'CloudAssignedForcedEnrollment',
      'CloudAssignedRegion',
      'Version',
      'CloudAssignedTenantId',
      'CloudAssignedAutopilotUpdateDisabled',
      'ZtdCorrelationId',
      'Comment_File',
      'HybridJoinSkipDCConnectivityCheck',
      'CloudAssignedAadServerData',
      'CloudAssignedOobeConfig',
      'CloudAssignedTenantDomain',
      'CloudAssignedLanguage',
    ])
    const fewer = Object.keys(converted({ ...newProfile, locale: '', deviceNameTemplate: '' }))
    expect(fewer).toEqual(all.filter((key) => fewer.includes(key)))
  })
  it('takes an explicit region, and warns of one that is none', () => {
    const profile = suitable({ ...newProfile, locale: 'de-DE' })
    expect(convert(profile, usable(), { region: 'DE' }).file.CloudAssignedRegion).toBe('DE')
    expect(codes(convert(profile, usable(), { region: 'DE' }).findings)).not.toContain('language-without-region')
    expect(codes(convert(profile, usable(), { region: 'somewhere nice' }).findings)).toContain('region-odd')
    expect(convert(profile, usable(), { region: null }).file).not.toHaveProperty('CloudAssignedRegion')
    expect(codes(convert(profile, usable()).findings)).toContain('language-without-region')
  })
  it('notes a region that comes without a language', () => {
    const profile = suitable({ ...newProfile, locale: '' })
    expect(codes(convert(profile, usable(), { region: 'DE' }).findings)).toEqual(['region-without-language'])
    expect(convert(profile, usable()).findings).toEqual([])
  })
  it('says what a fixed name means for the number of devices', () => {
    const profile = suitable({ ...newProfile, deviceNameTemplate: 'FRONTDESK' })
    const said = (devices?: number) =>
      convert(profile, usable(), devices === undefined ? {} : { devices }).findings.map(
        (one) => `${one.level} ${one.code}`,
      )
    expect(said()).toEqual(['note device-name-explicit'])
    expect(said(1)).toEqual([])
    expect(said(2)).toEqual(['warn device-name-shared'])
  })
  it('has one file name', () => {
    expect(configurationFileName).toBe('AutopilotConfigurationFile.json')
  })
})

import { describe, expect, it } from 'vitest'
import { explanationTexts } from '../texts/en/explain.ts'
import { explainSettings, sayExplanation } from '../texts/say-settings.ts'
import { explain } from './explain.ts'
import { fileKeys } from './file-settings.ts'
import { converted, hybridKind, newProfile } from './testing/examples.ts'

const hybrid = converted({ ...newProfile, '@odata.type': hybridKind, hybridAzureADJoinSkipConnectivityCheck: true })

describe('explain', () => {
  it('has a word for every setting and every bit', () => {
    const said = explain(hybrid)
    expect([...new Set(said.map((one) => one.key))].sort()).toEqual([...fileKeys].sort())
    expect(said.filter((one) => one.key === 'CloudAssignedOobeConfig')).toHaveLength(11)
  })
  it('says what is set and what the user will see', () => {
    const lines = explainSettings({ ...converted(newProfile) })
    expect(lines.find((one) => one.includes('standard user'))).toBe(
      'CloudAssignedOobeConfig: Bit 2 is set: the user becomes a standard user. On the device: Installing for all users asks for an administrator.',
    )
    expect(lines.join('\n')).toContain('The device is named after the template "T-%SERIAL%"')
  })
  it('tells the ways to join apart', () => {
    const codes = (file: Parameters<typeof explain>[0]) => explain(file).map((one) => one.code)
    expect(codes(hybrid)).toEqual(expect.arrayContaining(['join-hybrid', 'connectivity-skipped', 'name-hybrid']))
    expect(codes(hybrid)).not.toContain('join-entra')
    expect(codes(converted(newProfile))).toEqual(expect.arrayContaining(['join-entra', 'enrollment-forced']))
    expect(codes(converted(newProfile))).not.toContain('join-hybrid')
  })
  it('uses every sentence it has', () => {
    const files = [
      hybrid,
      converted(newProfile),
      { CloudAssignedOobeConfig: 0xffff_ffff, CloudAssignedDomainJoinMethod: 0, CloudAssignedForcedEnrollment: 0 },
      { CloudAssignedOobeConfig: 0, CloudAssignedDomainJoinMethod: 1, CloudAssignedAutopilotUpdateDisabled: 0 },
      { CloudAssignedDeviceName: 'FRONTDESK', CloudAssignedLanguage: 'de-DE', CloudAssignedRegion: 'DE' },
    ]
    const said = files.flatMap((file) => explain(file))
    expect([...new Set(said.map((one) => one.code))].sort()).toEqual(Object.keys(explanationTexts).sort())
    for (const one of said)
      expect(`${sayExplanation(one).setting} ${sayExplanation(one).seen}`).not.toMatch(/undefined|\[object|NaN/)
  })
  it('says nothing about what can not be read', () => {
    expect(explainSettings({ CloudAssignedOobeConfig: 'x', CloudAssignedDomainJoinMethod: 5, other: 1 })).toHaveLength(
      3,
    )
    expect(explain({ CloudAssignedOobeConfig: -1 }).map((one) => one.key)).not.toContain('CloudAssignedOobeConfig')
  })
})

import { describe, expect, it } from 'vitest'
import { exampleProfileId, tenantFixtures } from './fixtures.ts'

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/

describe('the fixtures of the practice tenant', () => {
  const { organization, profiles } = tenantFixtures(1)

  it('are the same for a seed, and another tenant for another', () => {
    expect(tenantFixtures(1)).toEqual(tenantFixtures(1))
    expect(tenantFixtures(2).organization.id).not.toBe(organization.id)
    expect(tenantFixtures(2).profiles[1]?.id).not.toBe(profiles[1]?.id)
    expect(tenantFixtures(2).profiles[0]?.id).toBe(exampleProfileId)
  })

  it('have one GUID each', () => {
    const ids = profiles.map((one) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of [organization.id, ...ids.slice(1)]) expect(id).toMatch(guid)
  })

  it('use a vanity domain as the default, not the first in the list', () => {
    expect(organization.verifiedDomains.map((one) => one.isDefault)).toEqual([false, true])
  })

  it('name no address outside .example', () => {
    const names = JSON.stringify(organization).match(/[a-z0-9-]+(\.[a-z0-9-]+)+/g)
    expect(names).toEqual(['practice.onmicrosoft.example', 'practice.example'])
  })

  it.each([
    ['both generations', (one: object) => 'outOfBoxExperienceSetting' in one && 'outOfBoxExperienceSettings' in one],
    ['old names only', (one: object) => !('outOfBoxExperienceSetting' in one) && 'outOfBoxExperienceSettings' in one],
    ['new names only', (one: object) => 'outOfBoxExperienceSetting' in one && !('outOfBoxExperienceSettings' in one)],
    ['hybrid join', (one: object) => 'hybridAzureADJoinSkipConnectivityCheck' in one],
  ])('hold a profile with %s', (_what, is) => {
    expect(profiles.some(is)).toBe(true)
  })

  it('hold each kind that can not be used, and each that needs a warning', () => {
    expect(profiles.filter((one) => one.outOfBoxExperienceSetting?.deviceUsageType === 'shared')).toHaveLength(1)
    expect(profiles.filter((one) => one.preprovisioningAllowed === true)).toHaveLength(1)
    expect(profiles.map((one) => one.deviceType)).toEqual(expect.arrayContaining(['holoLens', 'holographicDesk']))
    const disagreeing = profiles.filter(
      (one) => one.language !== undefined && one.locale !== undefined && one.language !== one.locale,
    )
    expect(disagreeing).toHaveLength(1)
    expect(profiles.some((one) => /["/]/.test(one.displayName) && /[ü]/.test(one.displayName))).toBe(true)
  })
})

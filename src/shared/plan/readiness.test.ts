import { describe, expect, it } from 'vitest'
import { newOobe, newProfile, rawOrganization } from '../autopilot/testing/examples.ts'
import { readOrganization } from '../autopilot/organization.ts'
import { readProfile } from '../autopilot/profile.ts'
import { failure } from '../failure.ts'
import { failed, ok } from '../result.ts'
import { siteObjectKinds } from '../site.ts'
import { readinessFindings } from '../texts/en/readiness.ts'
import { goodPowerShell as powerShell } from '../workstation/testing/examples.ts'
import { checkReadiness, readinessTopics, type ReadinessFacts } from './readiness.ts'
import { facts } from './testing/examples.ts'

const { bootImage, osImage } = facts
if (bootImage === null || osImage === null) throw new Error('no images')

const good: ReadinessFacts = {
  powerShell: ok(powerShell),
  site: ok(facts.site),
  rights: ok(facts.rights),
  points: ok(facts.points),
  bootImages: ok([bootImage]),
  osImages: ok([osImage]),
  organization: ok(readOrganization(rawOrganization)),
  profiles: ok([readProfile(newProfile)]),
  share: ok(facts.share),
}
const check = (more: Partial<ReadinessFacts> = {}) => checkReadiness({ ...good, ...more })
const unlike = (more: Partial<ReadinessFacts>) => check(more).filter((one) => one.state !== 'ok')

describe('readiness', () => {
  it('is one check of each topic where nothing stands in the way', () => {
    expect(unlike({})).toEqual([])
    expect(check().map((one) => one.topic)).toEqual(readinessTopics)
  })

  it('says nothing of a machine whose PowerShell is not needed', () => {
    const topics = check({ powerShell: ok(null) }).map((one) => one.topic)
    expect(topics).toEqual(readinessTopics.filter((one) => topics.includes(one)))
    expect(topics).not.toContain('console')
    expect(topics).toContain('console-version')
  })

  it.each([
    ['no suitable profile', { profiles: ok([]) }, 'profile-there', 'no-suitable-profile', 'block'],
    [
      'a profile for kiosks only',
      {
        profiles: ok([
          readProfile({ ...newProfile, outOfBoxExperienceSetting: { ...newOobe, deviceUsageType: 'shared' } }),
        ]),
      },
      'profile-there',
      'no-suitable-profile',
      'block',
    ],
    ['no point', { points: ok([]) }, 'point-there', 'no-point', 'block'],
    [
      'x86 alone',
      { bootImages: ok([{ ...bootImage, architecture: 'x86' as const }]) },
      'boot-image-there',
      'no-boot-image',
      'block',
    ],
    [
      'Windows Home alone',
      { osImages: ok([{ ...osImage, indexes: osImage.indexes.filter((one) => one.edition === 'Core') }]) },
      'os-image-there',
      'no-os-image',
      'block',
    ],
    [
      'a console of another release',
      { site: ok({ version: '5.00.9128.1000', consoleVersion: '5.2303.1.1' }) },
      'console-version',
      'console-older',
      'warn',
    ],
    [
      'another place',
      { share: ok({ ...facts.share, sameplace: 'different' as const }) },
      'share-place',
      'share-different',
      'block',
    ],
    [
      'a share for all',
      { share: ok({ ...facts.share, writableByEveryone: true }) },
      'share-access',
      'share-writable-by-everyone',
      'warn',
    ],
    ['no console', { powerShell: ok({ ...powerShell, console: null }) }, 'console', 'console-missing', 'block'],
  ] as const)('%s is found', (_what, more, topic, code, state) => {
    expect(unlike(more)).toMatchObject([{ topic, state, finding: { code } }])
  })

  it('provokes every finding that is its own', () => {
    const found = unlike({ profiles: ok([]), points: ok([]), bootImages: ok([]), osImages: ok([]) })
    expect(found.map((one) => one.finding?.code).toSorted()).toEqual(Object.keys(readinessFindings).toSorted())
  })

  it('names each kind of object that is not seen, and those that a site may have none of quietly', () => {
    const rights = ok(siteObjectKinds.map((what) => ({ what, seen: false })))
    const checks = check({ rights }).filter((one) => one.finding?.code === 'objects-not-seen')
    expect(checks.map((one) => `${one.topic} ${one.state}`)).toEqual([
      'collections warn',
      'devices warn',
      'packages warn',
      'boot-images warn',
      'os-images ok',
      'task-sequences ok',
      'deployments ok',
      'distribution-points warn',
    ])
    expect(checks[0]?.finding?.parameters).toEqual({ what: ['collections'] })
  })

  it('takes nothing for good that nobody told', () => {
    expect(unlike({ rights: ok([]) }).map((one) => one.state)).toEqual(siteObjectKinds.map(() => 'unknown'))
    expect(unlike({ site: ok({ version: '?', consoleVersion: '?' }) })).toMatchObject([
      { topic: 'console-version', state: 'unknown' },
    ])
    expect(unlike({ powerShell: ok({ ...powerShell, elevated: null }) })).toMatchObject([
      { topic: 'machine-told', state: 'unknown', finding: { code: 'workstation-unknown' } },
    ])
  })

  it('of a source that does not answer is unknown, with the failure; the others are told', () => {
    const away = failed(failure('outside', 'site-unreachable'))
    const all = check({ site: away, rights: away, points: away, bootImages: away, osImages: away })
    const unknown = all.filter((one) => one.state === 'unknown')
    expect(unknown.every((one) => one.source === 'site' && one.failure?.code === 'site-unreachable')).toBe(true)
    expect(unknown.map((one) => one.topic)).toEqual(all.filter((one) => one.source === 'site').map((one) => one.topic))
    expect(all).toHaveLength(readinessTopics.length)
  })

  it('a share that refuses has answered', () => {
    const share = failed(failure('work', 'share-not-writable', { folder: '/srv' }))
    expect(unlike({ share }).map((one) => `${one.topic} ${one.state}`)).toEqual([
      'share-place block',
      'share-access block',
    ])
  })

  it('gives every check an id of its own, also where one topic has several findings', () => {
    const organization = ok(readOrganization({ ...rawOrganization, id: 'x', verifiedDomains: [] }))
    const checks = check({ organization })
    expect(checks.filter((one) => one.topic === 'organization').length).toBeGreaterThan(1)
    expect(new Set(checks.map((one) => one.id)).size).toBe(checks.length)
  })
})

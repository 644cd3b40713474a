import { afterEach, describe, expect, it } from 'vitest'
import { testWorld, type TestWorld } from '../test-world.ts'
import { expectedEnd, expectedOutcomes } from './expected.ts'
import { listFaults } from './table.ts'

const lives: TestWorld[] = []
afterEach(() => {
  for (const one of lives.splice(0)) one.remove()
})
const end = (devices: number, ...faults: string[]) => {
  const test = testWorld({ devices, faults })
  lives.push(test)
  return expectedEnd(test.world)
}

describe('how faults end', () => {
  it('is as formats.md says; a tenant that comes back is our own', () => {
    const names = (outcome: string) =>
      listFaults()
        .filter((one) => one.outcome === outcome)
        .map((one) => one.name)
        .toSorted()
    expect(names('done')).toEqual([
      'answer-lost',
      'die-after-apply',
      'die-before-apply',
      'dp-slow',
      'kill-mid-edit',
      'tenant-away',
      'throttle',
      'ts-locked',
    ])
    expect(names('failed')).toEqual(['dp-fails', 'share-full', 'tenant-gone'])
    expect(names('needs-confirmation')).toEqual([
      'duplicate-record',
      'file-swapped-on-share',
      'member-missing',
      'profile-changed',
      'same-name-reimaged',
      'ts-edited-after-review',
    ])
    expect(names('stopped')).toEqual(['member-added-after-deploy'])
    expect(names('partly')).toEqual([
      'device-fails-at-apply',
      'device-silent',
      'nobody-starts',
      'registered-with-profile',
    ])
    for (const { name, outcome } of listFaults())
      expect(expectedOutcomes[name].nobodyFormatted === true).toBe(
        outcome === 'failed' || outcome === 'needs-confirmation',
      )
  })

  it('without a fault: all enrolled', () => {
    expect(end(12)).toMatchObject({
      outcome: 'done',
      stages: { enrolled: 12 },
      nobodyFormatted: false,
      reachesDeployment: true,
    })
    expect(end(2).neverFormatted).not.toContain(16777220)
    expect(end(2).neverFormatted).toContain(16777221)
  })

  it('of several: the worst wins', () => {
    expect(end(3, 'throttle', 'device-silent').outcome).toBe('partly')
    expect(end(3, 'device-silent', 'member-added-after-deploy').outcome).toBe('stopped')
    expect(end(3, 'member-added-after-deploy', 'profile-changed')).toMatchObject({
      outcome: 'needs-confirmation',
      nobodyFormatted: true,
      stages: null,
      reachesDeployment: false,
    })
    expect(end(3, 'profile-changed', 'tenant-gone').outcome).toBe('failed')
  })

  it('of the devices named: each in its stage', () => {
    const all = ['nobody-starts', 'device-fails-at-apply', 'device-silent', 'registered-with-profile']
    expect(end(12, ...all).stages).toEqual({
      enrolled: 8,
      'waiting-for-start': 1,
      failed: 1,
      stalled: 1,
      'enrolled-by-assigned-profile': 1,
    })
    expect(end(1, ...all.toReversed()).stages).toEqual({ 'waiting-for-start': 1 })
    expect([...end(2, 'device-silent', 'device-fails-at-apply').named]).toEqual([[16777220, 'failed']])
  })

  it('is told in words', () => {
    for (const { words, form } of listFaults()) {
      expect(words).toMatch(/^[A-Z].*\.$/)
      expect(form).toMatch(/^[a-z-]+(\[:PRIMITIVE\])?$/)
    }
    expect(listFaults().filter((one) => one.form !== one.name)).toHaveLength(2)
  })
})

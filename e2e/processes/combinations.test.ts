import { describe, expect, it } from 'vitest'
import { json, run, temporaryFolder } from '../tools/cli.ts'
import { creations, commandsOn, countOf } from '../tools/home.ts'
import { sample } from '../tools/sample.ts'
import path from 'node:path'

/** Faults that a run survives, and faults that end it: pairs, and some larger sets (formats.md, "Practice faults"). */
const survived = [
  ...['throttle', 'dp-slow', 'ts-locked', 'answer-lost', 'die-before-apply', 'die-after-apply', 'kill-mid-edit'],
]
const ending: readonly (readonly [fault: string, outcome: string])[] = [
  ['dp-fails', 'failed'],
  ['share-full', 'failed'],
  ['tenant-gone', 'failed'],
  ['profile-changed', 'needs-confirmation'],
  ['member-missing', 'needs-confirmation'],
  ['duplicate-record', 'needs-confirmation'],
  ['same-name-reimaged', 'needs-confirmation'],
  ['ts-edited-after-review', 'needs-confirmation'],
  ['file-swapped-on-share', 'needs-confirmation'],
  ['member-added-after-deploy', 'stopped'],
  ['registered-with-profile', 'partly'],
  ['device-fails-at-apply', 'partly'],
]

interface Combination {
  readonly faults: readonly string[]
  readonly outcome: string
}

const pairs: readonly Combination[] = survived.flatMap((one, index) => [
  ...survived.slice(index + 1).map((other) => ({ faults: [one, other], outcome: 'done' })),
  ...ending.map(([fault, outcome]) => ({ faults: [one, fault], outcome })),
])
const larger: readonly Combination[] = [
  { faults: survived, outcome: 'done' },
  { faults: ['throttle', 'answer-lost', 'die-after-apply', 'registered-with-profile'], outcome: 'partly' },
  { faults: ['registered-with-profile', 'device-fails-at-apply'], outcome: 'partly' },
  { faults: ['die-before-apply:create-deployment', 'die-after-apply:create-collection', 'ts-locked'], outcome: 'done' },
  { faults: ['profile-changed', 'tenant-gone'], outcome: 'failed' },
]

const chosen = [...sample('pairs of faults', pairs, 2, 3), ...sample('larger sets of faults', larger, 2, 5)]

describe('faults together end as the worst of them', () => {
  it.concurrent.each(chosen.map((one) => ({ ...one, name: one.faults.join(' + ') })))(
    '$name: $outcome',
    async ({ faults, outcome }) => {
      using folder = temporaryFolder()
      const home = path.join(folder.path, 'home')
      const named = faults.flatMap((one) => ['--fault', one])
      // A plan lives for a day of the world: here for a minute and a half, on a busy machine too.
      const ran = await run(['practice', '--devices', '4', '--speed', '1000', ...named, '--home', home, '--json'])
      expect({ code: ran.code, outcome: json(ran)['outcome'] }, ran.err).toEqual({ code: 0, outcome })
      const world = commandsOn(home).dump()
      for (const primitive of creations) expect(countOf(world, primitive)).toBeLessThanOrEqual(1)
      expect(await commandsOn(home).json(['audit', 'verify'])).toMatchObject({ ok: true })
      if (outcome === 'failed' || outcome === 'needs-confirmation')
        expect(world.devices.filter((one) => one.formattedAt !== undefined)).toEqual([])
    },
  )
})

import { describe, expect, it } from 'vitest'
import { json, long, run } from '../tools/cli.ts'

/** formats.md, "Practice faults and how they end": fault, outcome, and the stage that one device ends in. */
const table: readonly (readonly [fault: string, outcome: string, exception?: string])[] = [
  ['throttle', 'done'],
  ['tenant-away', 'done'],
  ['dp-slow', 'done'],
  ['ts-locked', 'done'],
  ['answer-lost', 'done'],
  ['die-before-apply', 'done'],
  ['die-after-apply', 'done'],
  ['kill-mid-edit', 'done'],
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
  ['device-silent', 'partly', 'stalled'],
  ['nobody-starts', 'partly', 'waiting-for-start'],
  ['device-fails-at-apply', 'partly', 'failed'],
  ['registered-with-profile', 'partly', 'enrolled-by-assigned-profile'],
]

/** One of each kind of end; the others with `npm run test:long`. */
const sample = new Set([
  'throttle',
  'answer-lost',
  'share-full',
  'ts-edited-after-review',
  'member-added-after-deploy',
  'registered-with-profile',
])

const chosen = long ? table : table.filter(([fault]) => sample.has(fault))

/**
 * A plan lives for a day of the world: at this speed a minute, so that it does not expire while a busy machine is at work.
 * Only where the run waits for that end is the day a short one.
 */
const speedFor = (exception: string | undefined): string =>
  exception === 'stalled' || exception === 'waiting-for-start' ? '4000' : '1500'

describe('practice faults end as the table says', () => {
  it.concurrent.each(chosen.map(([fault, outcome, exception]) => ({ fault, outcome, exception })))(
    '$fault: $outcome',
    async ({ fault, outcome, exception }) => {
      const ran = await run(['practice', '--devices', '4', '--speed', speedFor(exception), '--fault', fault, '--json'])
      const report = json(ran)
      expect({ code: ran.code, outcome: report['outcome'] }, ran.err).toEqual({ code: 0, outcome })
      if (exception !== undefined) expect(report['stages']).toEqual({ enrolled: 3, [exception]: 1 })
      if (outcome === 'done') expect(report['stages']).toEqual({ enrolled: 4 })
    },
  )
})

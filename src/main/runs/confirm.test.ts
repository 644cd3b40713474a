import { describe, expect, it } from 'vitest'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import type { RunReport } from '#shared/contract/run.ts'
import { auditEntriesOf } from './test-audit.ts'
import { bench, failureOf, forever, type Bench } from './test-bench.ts'
import { confirmRun } from './confirm.ts'
import { startRun } from './service.ts'
import { strangers } from './test-strangers.ts'

const only = <T>(list: readonly T[]): T => {
  const [one] = list
  if (one === undefined || list.length !== 1) throw new Error(`one is expected, not ${list.length}`)
  return one
}
const sequenceOf = (report: RunReport): string => only(report.site.taskSequences).id
const collectionOf = (report: RunReport): string => only(report.site.collections).id
const folder = (report: RunReport): string => report.file?.path.split('/').at(-2) ?? ''

/** A run that stands before the gate; `meddle` happens, and the gate is tried. */
async function atGate(meddle: (there: Bench, before: RunReport) => void, devices = 3) {
  const there = await bench({ devices })
  const paused = await there.start({ until: 'collection' })
  expect(paused.outcome).toBe('paused')
  meddle(there, paused)
  const report = await there.resume(paused.run)
  return { there, report, run: report.run }
}

const nobodyFormatted = (there: Bench): void => {
  expect(there.dump().devices.filter((one) => one.formattedAt !== undefined)).toEqual([])
  expect(there.did('create-deployment')).toBe(0)
}

type Meddle = Parameters<typeof atGate>[0]

const acceptables: readonly (readonly [string, Meddle, readonly string[]])[] = [
  [
    'a saved profile',
    (there) => {
      strangers(there).saveProfile(exampleProfileId)
    },
    ['profile'],
  ],
  [
    'an edited sequence',
    (there, before) => {
      strangers(there).editSequence(sequenceOf(before))
    },
    ['task-sequence'],
  ],
  [
    'a disabled sequence',
    (there, before) => {
      strangers(there).enableSequence(sequenceOf(before), false)
    },
    ['task-sequence-disabled'],
  ],
  [
    'a swapped file',
    (there, before) => {
      strangers(there).swapFile(folder(before))
    },
    ['file-on-share'],
  ],
]

describe('a difference that can be accepted', () => {
  it.each(acceptables)('%s: the run waits, is accepted and ends done', async (_what, meddle, whats) => {
    const { there, report, run } = await atGate(meddle)
    expect(report.outcome).toBe('needs-confirmation')
    expect(report.review?.differences.map((one) => one.what)).toEqual(whats)
    expect(report.review?.ok).toBe(true)
    nobodyFormatted(there)

    const ended = await there.accept(run)
    expect(ended.outcome).toBe('done')
    expect(ended.stages).toEqual({ enrolled: 3 })
    for (const kind of ['package', 'collection', 'task-sequence', 'deployment'])
      expect([kind, there.did(`create-${kind}`)]).toEqual([kind, 1])
  })

  it('is audited with who, what was shown, and its hash', async () => {
    const { there, report, run } = await atGate((b, before) => {
      strangers(b).swapFile(folder(before))
    })
    await there.accept(run)
    expect(auditEntriesOf(there.store, run).find((one) => one.what === 'differences-accepted')).toMatchObject({
      who: 'technician',
      facts: { reviewed: report.review?.reviewHash, differences: [{ what: 'file-on-share' }], leftOut: [] },
    })
  })

  it('shown again changes nothing, and says the same', async () => {
    const { there, report, run } = await atGate((b, before) => {
      strangers(b).swapFile(folder(before))
    })
    const history = there.dump().history.length
    expect(await there.differences(run)).toEqual({ ...report.review, devices: expect.anything() as unknown })
    expect(there.dump().history).toHaveLength(history)
    expect((await there.resume(run)).outcome).toBe('needs-confirmation')
    expect(there.dump().history).toHaveLength(history)
  })

  it('with the profile changed, the devices get the new file', async () => {
    const { there, report, run } = await atGate((b) => {
      strangers(b).saveProfile(exampleProfileId)
    })
    const { sourceVersion } = only(report.site.packages)
    const ended = await there.accept(run)
    expect(only(ended.site.packages).sourceVersion).toBe(sourceVersion + 1)
    expect(ended.file?.sha256).not.toBe(report.file?.sha256)
    expect(there.did('update-content')).toBe(1)
  })
})

const outs: readonly (readonly [string, Meddle, string])[] = [
  [
    'a duplicate record',
    (there, { members }) => {
      strangers(there).duplicate(members[1] ?? 0)
    },
    'device-duplicate',
  ],
  [
    'a device set up anew',
    (there, { members }) => {
      strangers(there).reimage(members[1] ?? 0)
    },
    'device-obsolete',
  ],
  [
    'a renamed device',
    (there, { members }) => {
      strangers(there).rename(members[1] ?? 0, 'PC-RENAMED')
    },
    'device-changed',
  ],
  [
    'a member that is missing',
    (there, before) => {
      strangers(there).removeMember(collectionOf(before), before.members[1] ?? 0)
      there.clock.pass(600)
    },
    'members',
  ],
]

describe('a device that is no longer the one reviewed', () => {
  it.each(outs)('%s: it is left out, and the run ends with the rest', async (_what, meddle, what) => {
    const { there, report, run } = await atGate(meddle)
    const left = report.members[1] ?? 0
    expect(report.outcome).toBe('needs-confirmation')
    expect(report.review?.differences).toMatchObject([{ what, acceptable: false, resolve: 'leave-out' }])
    expect(report.review?.ok).toBe(true)
    expect(report.review?.devices).toHaveLength(2)
    nobodyFormatted(there)

    const ended = await there.accept(run)
    expect(ended.members).toEqual(report.members.filter((one) => one !== left))
    expect(ended.outcome).toBe('done')
    const dump = there.dump()
    expect(dump.devices.find((one) => one.resourceId === left)?.formattedAt).toBeUndefined()
    expect(dump.variables.filter((one) => one.resourceId === left)).toEqual([])
    expect(ended.stages['enrolled']).toBe(2)
  })

  it('is taken its permit before its rule', async () => {
    const { there, run } = await atGate((b, { members }) => {
      strangers(b).duplicate(members[1] ?? 0)
    })
    there.hooks.calls.length = 0
    await there.accept(run)
    const { calls } = there.hooks
    expect(calls.indexOf('devices.removeVariable')).toBeGreaterThanOrEqual(0)
    expect(calls.indexOf('devices.removeVariable')).toBeLessThan(calls.indexOf('collections.removeDirectRules'))
  })

  it('is shown as left out by that decision, not as if it were still on its way', async () => {
    const { there, report, run } = await atGate((b, { members }) => {
      strangers(b).duplicate(members[1] ?? 0)
    })
    const ended = await there.accept(run)
    const left = ended.devices.find((one) => one.resourceId === report.members[1])
    expect(left === undefined || left.stage === 'left-alone').toBe(true)
  })
})

const refusals: readonly (readonly [string, Meddle, string])[] = [
  [
    'another tenant',
    (there) => {
      strangers(there).anotherTenant()
    },
    'tenant',
  ],
  [
    'a profile that is gone',
    (there) => {
      strangers(there).deleteProfile(exampleProfileId)
    },
    'profile',
  ],
  [
    'a sequence that is gone',
    (there, before) => {
      strangers(there).deleteSequence(sequenceOf(before))
    },
    'task-sequence',
  ],
  [
    'a member that nobody chose',
    (there, before) => {
      const other = there.dump().devices.find((one) => one.name === 'PC-A1')
      strangers(there).addMember(collectionOf(before), other?.resourceId ?? 0)
      there.clock.pass(600)
    },
    'members',
  ],
]

describe('a difference that can not be accepted', () => {
  it.each(refusals)('%s', async (_what, meddle, what) => {
    const { there, report, run } = await atGate(meddle)
    expect(report.outcome).toBe('needs-confirmation')
    expect(report.review?.ok).toBe(false)
    expect(report.review?.differences.some((one) => one.what === what && !one.acceptable)).toBe(true)
    expect((await failureOf(there.accept(run))).code).toBe('not-confirmable')
    nobodyFormatted(there)
  })
})

describe('a confirmation that does not fit', () => {
  const swapped = () =>
    atGate((there, before) => {
      strangers(there).swapFile(folder(before))
    })

  it('an outdated hash is refused, and nothing is done', async () => {
    const { there, report, run } = await swapped()
    const shown = report.review?.reviewHash ?? ''
    strangers(there).saveProfile(exampleProfileId)
    const failure = await failureOf(confirmRun(there.means, { run, reviewed: shown, confirm: 3 }, forever))
    expect(failure).toMatchObject({ kind: 'blocked', code: 'review-outdated' })
    nobodyFormatted(there)
  })

  it('a wrong count and a malformed hash are bad input', async () => {
    const { there, report, run } = await swapped()
    const reviewed = report.review?.reviewHash ?? ''
    const count = await failureOf(confirmRun(there.means, { run, reviewed, confirm: 2 }, forever))
    expect(count).toMatchObject({ kind: 'input', code: 'count-wrong', parameters: { given: 2, devices: 3 } })
    const hash = await failureOf(confirmRun(there.means, { run, reviewed: 'abc', confirm: 3 }, forever))
    expect(hash).toMatchObject({ kind: 'input', code: 'hash-malformed' })
    nobodyFormatted(there)
  })

  it('a run that waits for nothing has nothing to confirm', async () => {
    const there = await bench()
    const { run } = await there.start({ until: 'package' })
    expect((await failureOf(there.differences(run))).code).toBe('run-not-waiting')
    expect((await failureOf(there.differences('z'.repeat(26)))).code).toBe('run-not-found')
  })

  it('more differences since it was accepted wait again', async () => {
    const { there, run } = await swapped()
    there.hooks.once('deployments.withMarker', 'before', () => {
      strangers(there).rename(there.dump().devices.find((one) => one.name === 'PC-01')?.resourceId ?? 0, 'PC-RENAMED')
    })
    const again = await there.accept(run)
    expect(again.outcome).toBe('needs-confirmation')
    expect(again.review?.differences).toMatchObject([{ what: 'device-changed' }])
    nobodyFormatted(there)
  })
})

describe('a review that is outdated when the run starts', () => {
  it('waits with what differs, and can be accepted', async () => {
    const there = await bench()
    const { id, reviewHash, devices } = await there.check()
    strangers(there).saveProfile(exampleProfileId)
    const report = await startRun(there.means, { plan: id, reviewed: reviewHash, confirm: devices.length }, forever)
    expect(report.outcome).toBe('needs-confirmation')
    expect(report.review?.differences.map((one) => one.what)).toEqual(['profile', 'file'])
    expect(there.dump().history.filter((one) => one.by === 'drydock')).toEqual([])
    expect(report.steps.find((one) => one.step === 'check')?.outcome).toBe('blocked')
    expect((await there.accept(report.run)).outcome).toBe('done')
  })

  it('because a device is another now: that is for a new review, and nothing is made', async () => {
    const there = await bench({ devices: 2 })
    const { id, reviewHash, devices } = await there.check()
    strangers(there).rename(devices[0]?.resourceId ?? 0, 'PC-RENAMED')
    const report = await startRun(there.means, { plan: id, reviewed: reviewHash, confirm: 2 }, forever)
    expect(report.review).toMatchObject({
      ok: false,
      differences: [{ what: 'device-changed', resolve: 'review-again' }],
    })
    expect((await failureOf(there.accept(report.run))).code).toBe('not-confirmable')
    expect(there.dump().history.filter((one) => one.by === 'drydock')).toEqual([])
  })
})

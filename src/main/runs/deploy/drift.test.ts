import { describe, expect, it } from 'vitest'
import type { RunReport } from '#shared/contract/run.ts'
import { auditEntriesOf } from '../test-audit.ts'
import { bench, type Bench } from '../test-bench.ts'
import { strangers } from '../test-strangers.ts'

type Meddle = (there: Bench, before: RunReport) => void
const collectionOf = (report: RunReport): string => report.site.collections[0]?.id ?? ''
const sequenceOf = (report: RunReport): string => report.site.taskSequences[0]?.id ?? ''
const deploymentOf = (report: RunReport): string => report.site.deployments[0]?.id ?? ''
const bystander = (there: Bench): number => there.dump().devices.find((one) => one.name === 'PC-A1')?.resourceId ?? 0

/** A run that stands right behind its deployment; `meddle` happens, and the devices are followed. */
async function drifted(meddle: Meddle, devices = 2) {
  const there = await bench({ devices })
  const before = await there.start({ until: 'deployment' })
  meddle(there, before)
  const report = await there.resume(before.run)
  return { there, before, report }
}

const changes: readonly (readonly [string, string, Meddle])[] = [
  [
    'a device that somebody added',
    'drift-added',
    (there, before) => {
      strangers(there).addMember(collectionOf(before), bystander(there))
    },
  ],
  [
    'a device that somebody removed',
    'drift-missing',
    (there, before) => {
      strangers(there).removeMember(collectionOf(before), before.members[0] ?? 0)
    },
  ],
  [
    'a deployment that became required',
    'drift-deployment',
    (there, before) => {
      there.world.db.run("UPDATE deployment SET purpose = 'required' WHERE id = ?", deploymentOf(before))
    },
  ],
  [
    'a deployment for media too',
    'drift-deployment',
    (there, before) => {
      there.world.db.run("UPDATE deployment SET availability = 'media-pxe' WHERE id = ?", deploymentOf(before))
    },
  ],
  [
    'a deployment that expires later',
    'drift-deployment',
    (there, before) => {
      there.world.db.run('UPDATE deployment SET expires = expires + 60000 WHERE id = ?', deploymentOf(before))
    },
  ],
  [
    'a deployment of another sequence',
    'drift-deployment',
    (there, before) => {
      there.world.db.run("UPDATE deployment SET taskSequenceId = 'PRA00001' WHERE id = ?", deploymentOf(before))
    },
  ],
  [
    'a deployment that is gone',
    'drift-deployment-gone',
    (there, before) => {
      there.world.db.run('DELETE FROM deployment WHERE id = ?', deploymentOf(before))
    },
  ],
  [
    'an edited sequence',
    'drift-sequence',
    (there, before) => {
      strangers(there).editSequence(sequenceOf(before))
    },
  ],
  [
    'a disabled sequence',
    'drift-sequence-disabled',
    (there, before) => {
      strangers(there).enableSequence(sequenceOf(before), false)
    },
  ],
  [
    'a sequence that is gone',
    'drift-sequence-gone',
    (there, before) => {
      there.world.db.run('DELETE FROM sequence WHERE id = ?', sequenceOf(before))
    },
  ],
]

/** The meddling happens while the devices are followed, at a look at what the clients said. */
async function driftedLater(meddle: Meddle, look = 2) {
  const there = await bench({ devices: 2 })
  const before = await there.start({ until: 'deployment' })
  let looks = 0
  there.hooks.before('status.clients', () => {
    looks += 1
    if (looks === look) meddle(there, before)
  })
  return { there, before, report: await there.resume(before.run) }
}

describe('drift', () => {
  it.each(changes)('%s stops the run and is named', async (_what, code, meddle) => {
    const { there, before, report } = await driftedLater(meddle)
    expect(report.outcome).toBe('stopped')
    expect(report.findings.map((one) => one.code)).toContain(code)
    expect(report.findings.find((one) => one.code === code)?.level).toBe('warn')
    expect(auditEntriesOf(there.store, before.run).map((one) => one.what)).toContain('drift')
    const { variables, deployments } = there.dump()
    expect(variables.filter((one) => one.name === 'DrydockPermit')).toEqual([])
    expect(deployments.filter((one) => one.comment.includes('drydock-run='))).toEqual([])
  })

  it('disables the sequence, so that nobody starts who has not', async () => {
    const { there, report } = await drifted((bench_, before) => {
      strangers(bench_).addMember(collectionOf(before), bystander(bench_))
    })
    expect(there.dump().taskSequences.find((one) => one.id === sequenceOf(report))?.enabled).toBe(false)
    expect(there.dump().devices.filter((one) => one.formattedAt !== undefined)).toEqual([])
    expect(report.stages).toEqual({ stopped: 2 })
  })

  it('never lets the device that was added be formatted, however long one waits', async () => {
    const { there } = await drifted((bench_, before) => {
      strangers(bench_).addMember(collectionOf(before), bystander(bench_))
    })
    there.clock.pass(7 * 24 * 1800)
    const added = there.dump().devices.find((one) => one.resourceId === bystander(there))
    expect(added?.formattedAt).toBeUndefined()
  })

  it('is none where nothing has changed: members that have gone on need their membership no more', async () => {
    const { report } = await drifted(() => undefined)
    expect(report.outcome).toBe('done')
    expect(report.findings.filter((one) => one.code.startsWith('drift-'))).toEqual([])
  })

  it('is found on a resume too, where the sequence is gone before anybody looks', async () => {
    const { report } = await drifted((there, before) => {
      there.world.db.run('DELETE FROM sequence WHERE id = ?', sequenceOf(before))
    })
    expect(report.outcome).toBe('stopped')
    expect(report.findings.map((one) => one.code)).toContain('drift-sequence-gone')
  })

  it('is looked for although the tenant is away', async () => {
    const there = await bench({ devices: 2 })
    const before = await there.start({ until: 'deployment' })
    there.hooks.before('tenant.enrolledSince', () => {
      throw new Error('drift was to be found before')
    })
    strangers(there).editSequence(sequenceOf(before))
    expect((await there.resume(before.run)).outcome).toBe('stopped')
  })
})

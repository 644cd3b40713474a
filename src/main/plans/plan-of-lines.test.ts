import { describe, expect, it } from 'vitest'
import { changeDraft } from '#shared/draft/change-draft.ts'
import { emptyDraft, type DraftChange } from '#shared/draft/draft.ts'
import { wholeDraft } from '#shared/draft/testing/examples.ts'
import { planSchema } from '#shared/plan/plan.ts'
import { addLines } from '#main/devices/intake/add-lines.ts'
import { setAside } from '#main/devices/intake/change-lines.ts'
import { checkLines } from '#main/devices/intake/check-lines.ts'
import { chooseRecord, recordsOfLine } from '#main/devices/intake/choose-record.ts'
import type { IntakeMeans } from '#main/devices/intake/means.ts'
import { checkPlan } from '#main/runs/check-plan.ts'
import { startRun } from '#main/runs/service.ts'
import { bench, forever } from '#main/runs/test-bench.ts'
import { insertLine } from '#main/store/draft-lines.ts'
import { getDraft, insertDraft, saveDraft } from '#main/store/drafts.ts'
import { getPlan } from '#main/store/plans.ts'
import { foundLine, storedLine } from '#main/store/test-drafts.ts'
import { failureOf, openTest, runA } from '#main/store/test-store.ts'
import { keepPlanOf } from './plan-of-lines.ts'

function drafted() {
  const store = openTest()
  const { writer } = store
  insertDraft(writer, { id: runA, template: false, draft: wholeDraft })
  const keep = () => keepPlanOf(writer, writer.random, runA)
  const change = (what: DraftChange) => {
    saveDraft(writer, runA, changeDraft(getDraft(writer, runA).draft, what, '2026-11-24T07:00:00Z'))
  }
  return { ...store, keep, change, devices: (plan: string) => getPlan(writer, plan, planSchema)?.devices }
}

describe('the plan of a draft', () => {
  it('holds the chosen devices only, by their number, each by the key that leads to it', () => {
    const { writer, keep, devices } = drafted()
    const { record } = foundLine(1, 9)
    const nameless = record === null ? null : { ...record, serial: 'Default string' }
    for (const one of [
      foundLine(1, 7, { byHand: true }),
      foundLine(2, 8, { aside: true }),
      foundLine(3, 7, { sameAs: 1 }),
      storedLine(4),
      storedLine(5, { verdict: { code: 'unknown', site: 'P01' } }),
      foundLine(6, 9, { record: nameless }),
      foundLine(7, 10),
      foundLine(8, 11, { verdict: { code: 'server' } }),
      foundLine(9, 12, { verdict: { code: 'not-current', why: 'silent', days: 74 }, kept: true }),
      foundLine(10, 13, { verdict: { code: 'not-current', why: 'silent', days: 74 } }),
    ])
      insertLine(writer, runA, one)
    expect(devices(keep())).toEqual([{ resourceId: 7 }, { name: 'PC-9' }, { serial: 'PF10' }, { serial: 'PF12' }])
  })

  it('is made anew only where something has changed', () => {
    const { writer, keep, change } = drafted()
    insertLine(writer, runA, foundLine(1, 7))
    const first = keep()
    change({ pass: 'devices' })
    expect(keep()).toBe(first)
    change({ batch: 'Room 13' })
    const second = keep()
    expect(second).not.toBe(first)
    insertLine(writer, runA, foundLine(2, 8))
    const third = keep()
    expect([first, second]).not.toContain(third)
    expect(keep()).toBe(third)
    expect(getPlan(writer, first, planSchema)).toMatchObject({ batch: 'Room 12', devices: [{ serial: 'PF7' }] })
  })

  it('of thousands of lines holds each of them', () => {
    const { writer, keep, devices, change } = drafted()
    writer.transaction(() => {
      for (let at = 1; at <= 5000; at += 1) insertLine(writer, runA, foundLine(at, at))
    })
    change({ deployment: { ...wholeDraft.deployment, cap: 5000 } })
    expect(devices(keep())).toEqual(Array.from({ length: 5000 }, (_, at) => ({ serial: `PF${at + 1}` })))
  })

  it('that is not whole is not kept', () => {
    const { writer, keep } = drafted()
    expect(failureOf(keep)).toMatchObject({ kind: 'input', code: 'plan-invalid' })
    insertLine(writer, runA, foundLine(1, 7))
    saveDraft(writer, runA, emptyDraft('Room 12', 'practice'))
    expect(failureOf(keep)).toMatchObject({ code: 'plan-invalid' })
    expect(writer.query<[], { plans: number }>('SELECT count(*) AS plans FROM savedPlan').get()).toEqual({ plans: 0 })
  })
})

describe('from scans to a run', () => {
  it('the review holds exactly the chosen devices, and the draft knows the run that was started from it', async () => {
    const there = await bench({ devices: 3 })
    const { store, means, connection } = there
    const { writer } = store
    const intake: IntakeMeans = { store, connect: () => Promise.resolve(connection), siteCodes: new Map() }
    const { profile, taskSequence, distribution } = there.plan()
    if (!('id' in profile) || !('new' in taskSequence)) throw new Error('the example plan has changed')
    const { name, bootImageId, osImageId, imageIndex, atEnd } = taskSequence.new
    const draft = {
      ...wholeDraft,
      profile: { id: profile.id, name: '' },
      taskSequence: { name, bootImageId, osImageId, imageIndex, atEnd },
      distribution,
    }
    insertDraft(writer, { id: runA, template: false, draft })
    addLines(writer, {
      id: runA,
      origin: 'scan',
      texts: ['PC-01', 'PC-02', 'pc-01', 'SRV-FILE1', 'nobody', 'WS-BLOCKED'],
    })
    await checkLines(intake, { id: runA, numbers: [1, 2, 3, 4, 5, 6] }, forever)
    setAside(writer, { id: runA, numbers: 'to-solve', aside: true })

    const id = keepPlanOf(writer, writer.random, runA)
    const review = await checkPlan(means, id, forever)
    expect(review.findings.filter((one) => one.level === 'block')).toEqual([])
    expect(review.devices.map((one) => one.name)).toEqual(['PC-01', 'PC-02'])
    expect(getDraft(writer, runA).run).toBeNull()
    const asked = { plan: id, reviewed: review.reviewHash, confirm: 2, until: 'check' } as const
    const { run } = await startRun(means, asked, forever)
    expect(getDraft(writer, runA).run).toBe(run)
    await there.start({ until: 'check', plan: there.plan({ batch: 'Room 13' }) })
    expect(getDraft(writer, runA).run).toBe(run)
  })

  it('a record that a person chose is the one of the review', async () => {
    const { store, means, connection } = await bench({ devices: 3 })
    const intake: IntakeMeans = { store, connect: () => Promise.resolve(connection), siteCodes: new Map() }
    insertDraft(store.writer, { id: runA, template: false, draft: wholeDraft })
    const [twin] = await connection.ports.site.devices.find([{ name: 'WS-TWIN' }], forever)
    addLines(store.writer, { id: runA, origin: 'scan', texts: [twin?.records[0]?.serial ?? ''] })
    const line = { id: runA, number: 1 }
    const { records } = await recordsOfLine(intake, line, forever)
    expect(records).toHaveLength(2)
    for (const { resourceId } of records) {
      await chooseRecord(intake, { ...line, resourceId }, forever)
      const plan = keepPlanOf(store.writer, store.writer.random, runA)
      const { devices, findings } = await checkPlan(means, plan, forever)
      expect(devices.map((one) => one.resourceId)).toEqual([resourceId])
      expect(findings.map((one) => [one.level, one.code])).toEqual([['warn', 'device-chosen-among']])
    }
  })
})

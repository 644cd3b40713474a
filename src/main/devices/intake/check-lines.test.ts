import { describe, expect, it } from 'vitest'
import { fail } from '#shared/failure.ts'
import { changeDraft } from '#shared/draft/change-draft.ts'
import { failureOf as failureOfWork } from '#main/runs/test-bench.ts'
import { getDraft, removeDraft, saveDraft } from '#main/store/drafts.ts'
import { runA } from '#main/store/test-store.ts'
import { keepLine, removeLines, setAside } from './change-lines.ts'
import { listLines, listUnchecked } from './list-lines.ts'
import { intake } from './test-intake.ts'

const troubles = [
  ['PC-01', { code: 'found' }],
  ['WS-OBSOLETE', { code: 'not-current', why: 'obsolete', days: 140 }],
  ['WS-IMPORTED', { code: 'not-current', why: 'no-client', days: null }],
  ['02-00-5e-10-00-01', { code: 'double', sameAs: 3 }],
  ['WS-REIMAGED', { code: 'found' }],
  ['WS-AWAY', { code: 'found' }],
  ['WS-INACTIVE', { code: 'not-current', why: 'silent', days: 48 }],
  ['WS-BLOCKED', { code: 'not-current', why: 'blocked', days: 3 }],
  ['SRV-FILE1', { code: 'server' }],
  ['DP1', { code: 'server' }],
  ['WS-NOSERIAL1', { code: 'found' }],
  ['To be filled by O.E.M.', { code: 'placeholder' }],
  ['1042-7781-0093-2210-4456-8120-07', { code: 'found' }],
  ['nobody', { code: 'unknown', site: 'PRA' }],
  ['16777217', { code: 'unknown', site: 'PRA' }],
] as const

async function serialOf({ test }: ReturnType<typeof intake>, name: string): Promise<string> {
  const [found] = await test.site.devices.find([{ name }], new AbortController().signal)
  return found?.records[0]?.serial ?? ''
}

describe('lines that are checked', () => {
  it('become what the site holds of them, in one round trip', async () => {
    const held = intake()
    held.add(...troubles.map(([text]) => text))
    const { lines, counts } = await held.check(...troubles.map((_, at) => at + 1))
    expect(lines.map((one) => one.verdict)).toEqual(
      troubles.flatMap(([, verdict]) => (verdict.code === 'placeholder' ? [] : [verdict])),
    )
    expect(held.lines().map((one) => one.verdict)).toEqual(troubles.map(([, verdict]) => verdict))
    expect(held.asked).toHaveLength(1)
    expect(counts).toMatchObject({ all: 15, chosen: 5, double: 1, notChecked: 0 })
    expect(held.lines()[0]).toMatchObject({
      record: { name: 'PC-01', serial: await serialOf(held, 'PC-01') },
      checkedAt: '2026-11-24T07:00:00.000Z',
    })
  })

  it('show, where they are doubles that were never asked for, the device of the line that they double', async () => {
    const held = intake()
    const serial = await serialOf(held, 'PC-02')
    held.add(serial)
    expect(held.add(serial.toLowerCase()).lines).toMatchObject([{ number: 2, record: null }])
    await held.check(1, 2)
    expect(held.lines()[1]).toMatchObject({ verdict: { code: 'double', sameAs: 1 }, record: { name: 'PC-02', serial } })
    expect(held.add(` ${serial}`).lines).toMatchObject([{ verdict: { code: 'double' }, record: { name: 'PC-02' } }])
    const { lines } = listLines(held.store.reader, { id: runA, filter: 'double', limit: 10 })
    expect(lines.map((one) => [one.number, one.record?.name])).toEqual([
      [3, 'PC-02'],
      [2, 'PC-02'],
    ])
  })

  it('say where the site holds several records of one serial number', async () => {
    const held = intake()
    held.add(await serialOf(held, 'WS-TWIN'))
    await held.check(1)
    expect(held.lines()).toMatchObject([{ verdict: { code: 'several-records', records: 2 }, record: null }])
  })

  it('are doubles where serial number and name mean one device; the first line stands for it', async () => {
    const held = intake()
    const serial = await serialOf(held, 'PC-02')
    held.add('PC-02', 'PC-01', serial, serial.toLowerCase(), 'PC-02 ')
    expect(held.verdicts()).toMatchObject({ 3: 'not-checked', 4: 'double of 3', 5: 'double of 1' })
    await held.check(3)
    expect(held.verdicts()).toMatchObject({ 1: 'not-checked', 3: 'found', 4: 'double of 3' })
    const { lines, counts } = await held.check(1, 2)
    expect(lines.map((one) => one.number)).toEqual([1, 2, 3, 4])
    expect(held.verdicts()).toEqual({ 1: 'found', 2: 'found', 3: 'double of 1', 4: 'double of 1', 5: 'double of 1' })
    expect(counts).toMatchObject({ chosen: 2, toSolve: 0, double: 3 })
  })

  it('leave a line by itself that was a double of what they meant before', async () => {
    const held = intake()
    const serial = await serialOf(held, 'PC-01')
    held.add('PC-01', serial)
    await held.check(1, 2)
    expect(held.verdicts()).toEqual({ 1: 'found', 2: 'double of 1' })
    held.test.world.db.run("UPDATE device SET name = 'PC-OTHER' WHERE name = 'PC-01'")
    expect((await held.check(1)).lines).toMatchObject([
      { number: 1, verdict: { code: 'unknown' }, record: null },
      { number: 2, verdict: { code: 'found' } },
    ])
  })

  it('are no longer kept where they mean another device now', async () => {
    const held = intake()
    held.add('WS-INACTIVE')
    await held.check(1)
    keepLine(held.store.writer, { id: runA, number: 1, keep: true })
    const { db } = held.test.world
    db.run("UPDATE device SET name = 'WS-OLD' WHERE name = 'WS-INACTIVE'")
    db.run("UPDATE device SET name = 'WS-INACTIVE', onlineFrom = NULL, contactAt = NULL WHERE name = 'PC-01'")
    expect(await held.check(1)).toMatchObject({
      lines: [{ verdict: { code: 'not-current', why: 'silent', days: null }, kept: false }],
      counts: { chosen: 0, toSolve: 1 },
    })
  })

  it('are asked for once, and not where they were set aside, are doubles or are gone', async () => {
    const held = intake()
    held.add('PC-01', 'PC-02', 'PC-02', 'PC-03')
    const { writer } = held.store
    setAside(writer, { id: runA, numbers: [1], aside: true })
    removeLines(writer, { id: runA, numbers: [4] })
    expect((await held.check(1, 2, 3, 4, 99)).lines.map((one) => one.number)).toEqual([2])
    expect(held.asked).toEqual([2])
    expect((await held.check(1, 3, 4)).lines).toEqual([])
    expect(held.asked).toEqual([2])
  })

  it('keep the answer out of lines that were set aside or removed while the site was asked', async () => {
    const held = intake()
    held.add('PC-01', 'PC-02', 'PC-03')
    held.meanwhile = () => {
      setAside(held.store.writer, { id: runA, numbers: [1], aside: true })
      removeLines(held.store.writer, { id: runA, numbers: [2] })
    }
    expect((await held.check(1, 2, 3)).lines.map((one) => one.number)).toEqual([3])
    expect(held.verdicts()).toEqual({ 1: 'not-checked', 3: 'found' })
  })

  it('keep the answer of a site out that the draft no longer belongs to', async () => {
    const held = intake()
    const { writer } = held.store
    held.add('PC-01')
    held.meanwhile = () => {
      const { draft } = getDraft(writer, runA)
      saveDraft(writer, runA, changeDraft(draft, { connection: 'office' }, '2026-11-24T08:00:00Z'))
    }
    expect((await held.check(1)).lines).toEqual([])
    expect(held.verdicts()).toEqual({ 1: 'not-checked' })
  })

  it('end with the draft where that is removed meanwhile', async () => {
    const held = intake()
    held.add('PC-01')
    held.meanwhile = () => {
      removeDraft(held.store.writer, runA)
    }
    expect((await failureOfWork(held.check(1))).code).toBe('draft-not-found')
  })
})

describe('a site that does not answer', () => {
  it('leaves lines not checked, and what it said before as it was', async () => {
    const held = intake()
    held.add('PC-01', 'nobody')
    await held.check(1)
    held.away = true
    const { lines, counts } = await held.check(1, 2)
    expect(lines).toMatchObject([
      { verdict: { code: 'found' }, checkedAt: '2026-11-24T07:00:00.000Z' },
      { verdict: { code: 'not-checked', why: 'site-away' }, checkedAt: null },
    ])
    expect(counts.notChecked).toBe(1)
    expect(listUnchecked(held.store.reader, { id: runA, after: 0 }).numbers).toEqual([2])
    held.away = false
    expect((await held.check(2)).lines).toMatchObject([{ verdict: { code: 'unknown' } }])
  })

  it('is one that can not be reached at all, too; any other failure is told', async () => {
    const held = intake()
    held.add('PC-01')
    const failing = (kind: 'outside' | 'input') => ({
      ...held.means,
      connect: () => Promise.reject(fail(kind, 'connection-not-ready', { connection: 'x' })),
    })
    const { checkLines } = await import('./check-lines.ts')
    const { signal } = new AbortController()
    const input = { id: runA, numbers: [1] }
    expect((await checkLines(failing('outside'), input, signal)).lines).toMatchObject([
      { verdict: { code: 'not-checked', why: 'site-away' } },
    ])
    expect((await failureOfWork(checkLines(failing('input'), input, signal))).code).toBe('connection-not-ready')
  })
})

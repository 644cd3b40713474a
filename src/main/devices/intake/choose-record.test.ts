import { describe, expect, it } from 'vitest'
import { deviceOf } from '#main/practice/world/devices.ts'
import { never } from '#main/practice/test-world.ts'
import { failureOf } from '#main/runs/test-bench.ts'
import { getLines } from '#main/store/draft-lines.ts'
import { runA } from '#main/store/test-store.ts'
import { chooseRecord, recordsOfLine } from './choose-record.ts'
import { intake } from './test-intake.ts'
import { undoLines } from './undo-lines.ts'

/** Line 1 is the serial number of two current records. */
async function twins() {
  const held = intake()
  const { site } = held.test
  const found = await site.devices.find([{ name: 'WS-TWIN' }, { name: 'WS-TWIN-NEW' }, { name: 'PC-01' }], never)
  const [old, young, other] = found.map((one) => one.records[0])
  if (old === undefined || young === undefined || other === undefined) throw new Error('the practice world has changed')
  held.add(old.serial)
  await held.check(1)
  return {
    ...held,
    held,
    old,
    young,
    other,
    records: (number = 1) => recordsOfLine(held.means, { id: runA, number }, never),
    choose: (resourceId: number, number = 1) => chooseRecord(held.means, { id: runA, number, resourceId }, never),
    byHand: () => getLines(held.store.reader, runA, [1])[0]?.byHand,
  }
}

describe('the records of a line', () => {
  it('are those that the site holds of it, obsolete ones only where there is no other', async () => {
    const { records, old, young, add } = await twins()
    expect((await records()).records.map((one) => one.resourceId).toSorted()).toEqual([
      old.resourceId,
      young.resourceId,
    ])
    add('WS-REIMAGED', 'nobody', 'Default string')
    expect((await records(2)).records).toHaveLength(1)
    expect((await records(3)).records).toEqual([])
    expect((await records(4)).records).toEqual([])
  })

  it('are not told where the site does not answer, or there is no such line', async () => {
    const { records, held } = await twins()
    expect((await failureOf(records(9))).code).toBe('line-not-found')
    held.away = true
    expect((await failureOf(records())).kind).toBe('outside')
  })
})

describe('a record that a person chooses', () => {
  it('is what the line means from then on, also when it is checked again', async () => {
    const { choose, check, young, verdicts, lines, byHand } = await twins()
    expect(verdicts()).toEqual({ 1: 'several-records' })
    expect(await choose(young.resourceId)).toMatchObject({
      lines: [{ number: 1, verdict: { code: 'found' }, record: { name: 'WS-TWIN-NEW' } }],
      counts: { chosen: 1, toSolve: 0 },
    })
    await check(1)
    expect(lines()).toMatchObject([{ verdict: { code: 'found' }, record: { resourceId: young.resourceId } }])
    expect(byHand()).toBe(true)
  })

  it('may mean what another line means already', async () => {
    const { choose, check, add, young, verdicts } = await twins()
    add('WS-TWIN-NEW', 'PC-01')
    await check(2, 3)
    await choose(young.resourceId)
    expect(verdicts()).toEqual({ 1: 'found', 2: 'double of 1', 3: 'found' })
  })

  it('is asked for anew where the site no longer holds it', async () => {
    const { choose, check, young, old, test, lines, byHand } = await twins()
    await choose(young.resourceId)
    test.world.db.run('UPDATE device SET serial = ? WHERE resourceId = ?', 'OTHER', young.resourceId)
    await check(1)
    expect(lines()).toMatchObject([{ verdict: { code: 'found' }, record: { resourceId: old.resourceId } }])
    expect(byHand()).toBe(false)
  })

  it('is only one that the line leads to now', async () => {
    const { choose, other, young, test, verdicts } = await twins()
    for (const resourceId of [other.resourceId, 1])
      expect(await failureOf(choose(resourceId))).toEqual({
        kind: 'input',
        code: 'record-not-of-line',
        parameters: { number: 1, resourceId },
      })
    test.world.db.run('UPDATE device SET isObsolete = 1 WHERE resourceId = ?', young.resourceId)
    expect((await failureOf(choose(young.resourceId))).code).toBe('record-not-of-line')
    expect((await failureOf(choose(young.resourceId, 9))).code).toBe('line-not-found')
    expect(verdicts()).toEqual({ 1: 'several-records' })
  })

  it('is taken back', async () => {
    const { choose, young, lines, store } = await twins()
    const before = lines()
    await choose(young.resourceId)
    expect(undoLines(store.writer, runA).undone).toBe('choose')
    expect(lines()).toEqual(before)
  })

  it('is no choice where there is only one: the plan names that device by its serial number', async () => {
    const { choose, young, old, test, byHand } = await twins()
    expect(deviceOf(test.world, young.resourceId)?.serial).toBe(old.serial)
    test.world.db.run('UPDATE device SET isObsolete = 1 WHERE resourceId = ?', old.resourceId)
    await choose(young.resourceId)
    expect(byHand()).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import {
  finishCommand,
  getCommand,
  insertCommand,
  nextCommand,
  nextCommandSql,
  takeCommand,
  type CommandKind,
} from './commands.ts'
import { inLease, releaseLease } from './lease.ts'
import { insertRun } from './runs.ts'
import { failureOf, planOf, runA, runB, someRun, storeWithRun, taken } from './test-store.ts'

function open() {
  const store = storeWithRun()
  const send = (kind: CommandKind, run = runA) =>
    insertCommand(store.writer, { run, kind, payload: { n: 1 }, by: 'FABRIKAM\\ada' })
  return { ...store, send, take: (id: number) => store.change((tx) => takeCommand(tx, id)) }
}

describe('commands to a run', () => {
  it('come in order, but stop before everything', () => {
    const { reader, lease, send, take } = open()
    const sent = [send('confirm'), send('add'), send('stop'), send('stop')]
    const order: number[] = []
    for (let next = nextCommand(reader, lease); next !== null; next = nextCommand(reader, lease)) {
      order.push(next.id)
      expect(take(next.id)).toBe(true)
    }
    expect(order).toEqual([sent[2], sent[3], sent[0], sent[1]])
  })

  it('are seen by who sent them until the end', () => {
    const { reader, change, send, take } = open()
    const id = send('leave-alone')
    const sent = { id, run: runA, kind: 'leave-alone', payload: { n: 1 }, by: 'FABRIKAM\\ada', at: 1_000_000 }
    expect(getCommand(reader, id)).toEqual({ ...sent, takenAt: null, doneAt: null, result: null })
    take(id)
    change((tx) => finishCommand(tx, id, { ok: true }))
    change((tx) => finishCommand(tx, id, { ok: false }))
    expect(getCommand(reader, id)).toEqual({ ...sent, takenAt: 1_000_000, doneAt: 1_000_000, result: { ok: true } })
    expect(take(id)).toBe(false)
    expect(getCommand(reader, id + 1)).toBeNull()
  })

  it('come again to the next owner where the one before did not end them', () => {
    const { reader, writer, lease, change, send, take } = open()
    const done = send('retry')
    take(done)
    change((tx) => finishCommand(tx, done, {}))
    const id = send('cancel')
    take(id)
    expect(nextCommand(reader, lease)).toBeNull()
    releaseLease(writer, lease)
    const next = taken(writer, runA)
    expect(nextCommand(reader, next)).toMatchObject({ id, kind: 'cancel' })
    inLease(writer, next, (tx) => takeCommand(tx, id))
    expect(nextCommand(reader, next)).toBeNull()
  })

  it('belong to one run', () => {
    const { reader, writer, lease, send, take } = open()
    insertRun(writer, someRun(runB))
    const id = send('stop', runB)
    expect(nextCommand(reader, lease)).toBeNull()
    expect(take(id)).toBe(false)
    expect(() => send('stop', 'c'.repeat(26))).toThrow('FOREIGN KEY')
  })

  it('that can not be read are named', () => {
    const { reader, writer, lease, send } = open()
    const id = send('stop')
    writer.change(`UPDATE command SET payload = ''`)
    expect(failureOf(() => nextCommand(reader, lease))).toMatchObject({
      parameters: { what: 'command', id: String(id) },
    })
  })

  it('are found by the index of what is open, already in order', () => {
    const store = open()
    expect(planOf(store, nextCommandSql, [runA, 1])).toEqual(['SEARCH command USING INDEX commandOpen (run=?)'])
  })
})

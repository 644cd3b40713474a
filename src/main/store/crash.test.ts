import { describe, expect, it } from 'vitest'
import { systemRandom, wallClock } from '#main/time.ts'
import { verifyAudit } from './audit-verify.ts'
import { eventsSince } from './events.ts'
import { leaseOf, takeLease } from './lease.ts'
import { thisProcess } from './process.ts'
import { insertRun } from './runs.ts'
import { openStore } from './store.ts'
import { startChild } from './test-children.ts'
import { runA, someRun, storeFile } from './test-store.ts'

const writer = new URL('./testing/write-events.ts', import.meta.url)
const means = { wall: wallClock, random: systemRandom }

function newStore(): string {
  const file = storeFile()
  const store = openStore(file, means)
  insertRun(store.writer, someRun(runA))
  store.close()
  return file
}

describe('a process that is killed while it writes', () => {
  it('leaves every event that it has told of, no gap, a whole audit and a run that can be taken at once', async () => {
    const file = newStore()
    let told = 0
    for (const lines of [1, 7, 40]) {
      const child = startChild(writer, file, runA)
      expect(await child.line()).toBe('ready')
      child.say('1000000')
      expect(await child.line()).toBe('taken')
      for (let line = 0; line < lines; line += 1) told = Number(await child.line())
      await child.kill()

      const store = openStore(file, means)
      const events = eventsSince(store.reader, runA, 0, 1_000_000)
      expect(events.map((one) => one.seq)).toEqual(events.map((_, at) => at + 1))
      expect(events.length).toBeGreaterThanOrEqual(told)
      expect(verifyAudit(store.reader)).toEqual({ ok: true, entries: events.length })
      expect(leaseOf(store.reader, runA, thisProcess())).toBeNull()
      store.close()
    }
  })
})

describe('processes that want the same run', () => {
  it('get it one at a time: exactly one of them', async () => {
    const file = newStore()
    const children = [1, 2, 3].map(() => startChild(writer, file, runA))
    await Promise.all(children.map((one) => one.line()))
    for (const one of children) one.say('3')
    const answers = await Promise.all(children.map((one) => one.line()))
    const owners = children.filter((_, at) => answers[at] === 'taken')
    expect(owners).toHaveLength(1)
    expect(answers.filter((one) => one === `owned by ${owners[0]?.pid}`)).toHaveLength(2)

    const store = openStore(file, means)
    expect(takeLease(store.writer, runA, thisProcess())).toMatchObject({ ownedBy: { pid: owners[0]?.pid } })
    await owners[0]?.kill()
    expect(takeLease(store.writer, runA, thisProcess())).toMatchObject({ taken: { epoch: 2 } })
    store.close()
  })

  it('make a new database together', async () => {
    const file = storeFile()
    const opener = new URL('./testing/open-only.ts', import.meta.url)
    const codes = await Promise.all([1, 2, 3, 4].map(() => startChild(opener, file).ended()))
    expect(codes).toEqual([0, 0, 0, 0])
  })

  it('wait for another that is just making the database', async () => {
    const file = storeFile()
    const child = startChild(new URL('./testing/hold-open.ts', import.meta.url), file)
    expect(await child.line()).toBe('reading')
    const store = openStore(file, means)
    expect(verifyAudit(store.reader)).toEqual({ ok: true, entries: 0 })
    store.close()
  })
})

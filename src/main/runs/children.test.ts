import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { isProcessAlive, startOf } from '#main/store/process.ts'
import { leaseOf, recordChild, releaseLease, takeLease, type Lease } from '#main/store/lease.ts'
import { thisProcess } from '#main/store/process.ts'
import { endOrphans, watchChildren } from './children.ts'
import { noChildren, type Children } from './connection.ts'
import { bench, forever, type Bench } from './test-bench.ts'

const takenIn = ({ store }: Bench, run: string): Lease => {
  const answer = takeLease(store.writer, run, thisProcess())
  if (!('taken' in answer)) throw new TypeError('somebody has it')
  return answer.taken
}

const outside = ({ store, clock }: Bench) => ({ store, wall: clock })

/** A run that nobody carries out now. */
async function pausedRun(there: Bench): Promise<string> {
  return (await there.start({ until: 'check' })).run
}

function sleeper(): { pid: number; startedAt: string | null } {
  const child = spawn('sleep', ['600'], { stdio: 'ignore' })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  const pid = child.pid ?? 0
  return { pid, startedAt: startOf(pid) }
}

/** A connection's processes, told by hand. */
function childrenByHand(now: readonly number[]) {
  const listeners = new Set<(pid: number, alive: boolean) => Promise<void>>()
  const children: Children = {
    now: () => now,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const tell = async (pid: number, alive: boolean) => {
    await Promise.all([...listeners].map((one) => one(pid, alive)))
  }
  return { children, tell, listening: () => listeners.size }
}

it('ends what the owner before left behind, and begins only then', async () => {
  const there = await bench()
  const run = await pausedRun(there)
  const left = sleeper()
  const before = takenIn(there, run)
  recordChild(there.store.writer, before, left)
  releaseLease(there.store.writer, before)
  const lease = takenIn(there, run)
  expect(lease.orphans).toMatchObject([left])
  await endOrphans(outside(there), lease, noChildren, forever)
  await expect.poll(() => isProcessAlive(left)).toBe(false)
  releaseLease(there.store.writer, lease)
  expect(takenIn(there, run).orphans).toEqual([])
})

it('leaves a process alone that only has the same id', async () => {
  const there = await bench()
  const run = await pausedRun(there)
  const other = sleeper()
  const before = takenIn(there, run)
  recordChild(there.store.writer, before, { ...other, startedAt: 'long ago' })
  releaseLease(there.store.writer, before)
  await endOrphans(outside(there), takenIn(there, run), noChildren, forever)
  expect(isProcessAlive(other)).toBe(true)
})

it('records what works for the connection, from the first moment to its end', async () => {
  const there = await bench()
  const run = await pausedRun(there)
  const lease = takenIn(there, run)
  const recorded = () => leaseOf(there.store.reader, run, thisProcess())?.children.map((one) => one.pid)
  const [first, second] = [sleeper(), sleeper()]
  const { children, tell, listening } = childrenByHand([first.pid])
  const unwatch = await watchChildren(there.store, lease, children, forever)
  expect(recorded()).toEqual([first.pid])
  await tell(first.pid, false)
  await tell(second.pid, true)
  expect(recorded()).toEqual([second.pid])
  releaseLease(there.store.writer, lease)
  await tell(second.pid, false)
  await unwatch()
  expect(listening()).toBe(0)
  expect(takenIn(there, run).orphans.map((one) => one.pid)).toEqual([second.pid])
})

it('leaves alone what works for this process itself, whoever takes the run next', async () => {
  const there = await bench()
  const own = sleeper()
  const { children } = childrenByHand([own.pid])
  Object.assign(there.connection, { children })
  const run = await pausedRun(there)
  const shown = () => leaseOf(there.store.reader, run, thisProcess())?.children ?? []
  expect((await there.resume(run)).outcome).toBe('done')
  expect(isProcessAlive(own)).toBe(true)
  const lease = takenIn(there, run)
  expect([lease.orphans, shown()]).toEqual([[], []])
})

it('does not end what is at work for this process, also where nobody could note that it was given back', async () => {
  const there = await bench()
  const run = await pausedRun(there)
  const own = sleeper()
  const before = takenIn(there, run)
  recordChild(there.store.writer, before, own)
  releaseLease(there.store.writer, before)
  await endOrphans(outside(there), takenIn(there, run), childrenByHand([own.pid]).children, forever)
  expect(isProcessAlive(own)).toBe(true)
})

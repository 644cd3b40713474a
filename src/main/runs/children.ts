import { Failed } from '#shared/failure.ts'
import type { Clock } from '#shared/clock.ts'
import { forgetChild, recordChild, type Lease } from '#main/store/lease.ts'
import { isProcessAlive, startOf, type ProcessIdentity } from '#main/store/process.ts'
import type { Writer } from '#main/store/handles.ts'
import { noLimit, type Store } from '#main/store/store.ts'
import type { Children } from './connection.ts'

/** Wall milliseconds: a child notices the end of its parent by itself, and is ended where it does not. */
const patience = 5_000
const pause = 100

/**
 * Keeps account of the processes that work for a connection as long as this run is owned: whoever takes the run next
 * must not begin while one of them still changes the site (design, "Runner"). Resolves when those that are there are
 * stored; answers how to stop once nothing is done for the run here any more: what works for this process goes on, for
 * other runs, and is nobody's orphan. `signal`: nobody carries the run out here any more.
 */
export async function watchChildren(
  store: Store,
  lease: Lease,
  children: Children,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  const known = new Map<number, ProcessIdentity>()
  const write = (work: (writer: Writer) => void): Promise<void> => store.write(work, signal, noLimit)
  const begin = (pid: number): Promise<void> => {
    const one = { pid, startedAt: startOf(pid) }
    known.set(pid, one)
    return write((writer) => {
      recordChild(writer, lease, one)
    })
  }
  const unwatch = children.listen(async (pid, alive) => {
    const one = known.get(pid)
    if (alive) await begin(pid)
    else if (one !== undefined)
      await unlessLost(
        write((writer) => {
          forgetChild(writer, lease, one)
        }),
      )
  })
  const stop = async (): Promise<void> => {
    unwatch()
    await unlessLost(
      store.write((writer) => {
        for (const one of known.values()) forgetChild(writer, lease, one)
      }, new AbortController().signal),
    )
  }
  try {
    for (const pid of children.now()) await begin(pid)
    return stop
  } catch (error) {
    unwatch()
    throw error
  }
}

/** A run that is no longer ours keeps its own account. */
async function unlessLost(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Failed)) throw error
  }
}

/**
 * Waits for what an owner before has left behind, and ends it where it does not end by itself. What works for this process
 * was left behind by nobody but itself, and may be at work for another run.
 */
export async function endOrphans(
  { store, wall }: { readonly store: Store; readonly wall: Clock },
  lease: Lease,
  children: Children,
  signal: AbortSignal,
): Promise<void> {
  for (const orphan of lease.orphans) {
    if (children.now().includes(orphan.pid)) continue
    const until = wall.now() + patience
    while (isProcessAlive(orphan) && wall.now() < until) await wall.sleep(pause, signal)
    // Only the very process that was recorded: ids are used again.
    if (isProcessAlive(orphan) && orphan.startedAt !== null) process.kill(orphan.pid, 'SIGKILL')
    await store.write(
      (writer) => {
        forgetChild(writer, lease, orphan)
      },
      signal,
      noLimit,
    )
  }
}

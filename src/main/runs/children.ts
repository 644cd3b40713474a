import { Failed } from '#shared/failure.ts'
import type { Clock } from '#shared/clock.ts'
import { forgetChild, recordChild, type Lease } from '#main/store/lease.ts'
import { isProcessAlive, startOf, type ProcessIdentity } from '#main/store/process.ts'
import type { Store } from '#main/store/store.ts'
import type { Children } from './connection.ts'

/** Wall milliseconds: a child notices the end of its parent by itself, and is ended where it does not. */
const patience = 5_000
const pause = 100

/**
 * Keeps account of the processes that work for a connection as long as this run is owned: whoever takes the run next
 * must not begin while one of them still changes the site (design, "Runner"). Answers how to stop.
 */
export function watchChildren(store: Store, lease: Lease, children: Children): () => void {
  const known = new Map<number, ProcessIdentity>()
  const begin = (pid: number) => {
    const one = { pid, startedAt: startOf(pid) }
    known.set(pid, one)
    recordChild(store.writer, lease, one)
  }
  for (const pid of children.now()) begin(pid)
  return children.listen((pid, alive) => {
    const one = known.get(pid)
    if (alive) begin(pid)
    else if (one !== undefined)
      unlessLost(() => {
        forgetChild(store.writer, lease, one)
      })
  })
}

/** A run that is no longer ours keeps its own account. */
function unlessLost(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Failed && error.failure.code === 'run-lease-lost')) throw error
  }
}

/** Waits for what an owner before has left behind, and ends it where it does not end by itself. */
export async function endOrphans(store: Store, lease: Lease, wall: Clock, signal: AbortSignal): Promise<void> {
  for (const orphan of lease.orphans) {
    const until = wall.now() + patience
    while (isProcessAlive(orphan) && wall.now() < until) await wall.sleep(pause, signal)
    // Only the very process that was recorded: ids are used again.
    if (isProcessAlive(orphan) && orphan.startedAt !== null) process.kill(orphan.pid, 'SIGKILL')
    forgetChild(store.writer, lease, orphan)
  }
}

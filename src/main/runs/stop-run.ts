import type { Output, Parsed } from '#shared/contract/calls.ts'
import { fail } from '#shared/failure.ts'
import { appendAudit } from '#main/store/audit.ts'
import { getCommand, insertCommand, takeCommand } from '#main/store/commands.ts'
import { inLease, leaseOf, releaseLease, takeLease, type Lease } from '#main/store/lease.ts'
import { thisProcess } from '#main/store/process.ts'
import type { Connection } from './connection.ts'
import { groupForStop, stopTheWipe } from './deploy/stop.ts'
import { whileKept } from './keep.ts'
import { openRun } from './open-run.ts'
import { peekRun } from './peek-run.ts'
import { carryOut, StopAsked } from './runner.ts'
import { endOrphans, watchChildren } from './children.ts'
import { connectionOf, requireRun, type RunMeans } from './means.ts'

type Stopped = Output<'run:stop'>

/** Wall time, milliseconds between looks at what the owner has done. */
const lookEvery = 200

/**
 * Stops the wipe of a run, or says what stopping would do. The owner of the run is asked by a command row and does it
 * within a second; where no owner lives, this process takes the lease and does it.
 */
export async function stopRun(
  means: RunMeans,
  { run, rehearse }: Parsed<'run:stop'>,
  signal: AbortSignal,
): Promise<Stopped> {
  const { store } = means
  const row = requireRun(store, run)
  const connection = await means.connect(connectionOf(store, run))
  const peek = peekRun(means, connection, run, signal)
  const actions = row.phase === 'ended' ? [] : await stopTheWipe(peek, true)
  const answer = (stopped: boolean): Stopped => ({
    stopped,
    rehearsed: rehearse,
    actions: actions.map((one) => ({ ...one })),
    groups: groupForStop(peek.devices.each()),
  })
  if (rehearse) return answer(false)
  if (row.phase === 'ended') return answer(row.outcome === 'stopped')
  const { account } = await connection.ports.workstation.facts(signal)
  const command = insertCommand(store.writer, { run, kind: 'stop', payload: {}, by: account })
  appendAudit(store.writer, { who: account, run, what: 'stop-asked', facts: { command } })
  await carriedOut(means, connection, run, command, signal)
  return answer(requireRun(store, run).outcome === 'stopped')
}

/** Waits for the owner; takes over as soon as there is none. */
async function carriedOut(
  means: RunMeans,
  connection: Connection,
  run: string,
  command: number,
  signal: AbortSignal,
): Promise<void> {
  const { store, wall } = means
  for (;;) {
    if (getCommand(store.reader, command)?.doneAt !== null) return
    if (leaseOf(store.reader, run, thisProcess()) === null) {
      const answer = takeLease(store.writer, run, thisProcess())
      if ('taken' in answer) {
        await stopHere(means, connection, answer.taken, command, signal)
        return
      }
    }
    await wall.sleep(lookEvery, signal)
  }
}

/** The same way as the owner would go: stop, close, finish. */
async function stopHere(
  means: RunMeans,
  connection: Connection,
  lease: Lease,
  command: number,
  signal: AbortSignal,
): Promise<void> {
  const { store, patience, log } = means
  const { clocks } = connection
  const unwatch = watchChildren(store, lease, connection.children)
  const work = async () => {
    await endOrphans(store, lease, means.wall, signal)
    if (requireRun(store, lease.run).phase === 'ended') throw fail('input', 'run-ended', { run: lease.run })
    const { owned, job } = await openRun(means, connection, lease, signal)
    inLease(store.writer, lease, (tx) => takeCommand(tx, command))
    const asked = AbortSignal.abort(new StopAsked('stop'))
    const outcome = await carryOut({ run: owned, job, until: null, clocks, patience, log, signal: asked })
    owned.commandDone(command, { outcome })
  }
  try {
    await whileKept(means, lease, work)
  } finally {
    unwatch()
    releaseLease(store.writer, lease)
  }
}

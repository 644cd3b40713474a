import { finishCommand, takeCommand } from '#main/store/commands.ts'
import type { JsonObject } from '#main/store/json.ts'
import type { Leased } from '#main/store/handles.ts'
import { inLease, type Lease } from '#main/store/lease.ts'
import { hasDeployment } from '#main/store/made.ts'
import { noLimit } from '#main/store/store.ts'
import { endOrphans, watchChildren } from './children.ts'
import type { Connection } from './connection.ts'
import { giveBack, whileKept } from './keep.ts'
import { requireRun, type RunMeans } from './means.ts'
import { openRun } from './open-run.ts'
import { carryOut, StopAsked } from './runner.ts'
import { refusedAsDeployed } from './take-command.ts'

/** Ends a run that nobody owned, the same way as its owner would go: stop, close, finish. Gives the lease back. */
export async function endHere(
  means: RunMeans,
  connection: Connection,
  { lease, command, kind }: { readonly lease: Lease; readonly command: number; readonly kind: StopAsked['kind'] },
  signal: AbortSignal,
): Promise<void> {
  const { store, patience, log } = means
  const { clocks } = connection
  const unwatch = await watchChildren(store, lease, connection.children, signal)
  const inRun = (change: (tx: Leased) => void) =>
    store.write(
      (writer) => {
        inLease(writer, lease, change)
      },
      signal,
      noLimit,
    )
  const work = async () => {
    await endOrphans(means, lease, connection.children, signal)
    const answer = (result: JsonObject) =>
      inRun((tx) => {
        finishCommand(tx, command, result)
      })
    const { phase, outcome: before } = requireRun(store, lease.run)
    // Somebody else has ended it meanwhile: two people may ask for the same at once.
    if (phase === 'ended') {
      await answer({ outcome: before })
      return
    }
    if (kind === 'cancel' && hasDeployment(store.reader, lease.run)) {
      await answer(refusedAsDeployed)
      return
    }
    const { owned, job } = await openRun(means, connection, lease, { work: signal, writes: signal })
    await inRun((tx) => {
      takeCommand(tx, command)
    })
    const asked = AbortSignal.abort(new StopAsked(kind))
    const outcome = await carryOut({ run: owned, job, until: null, clocks, patience, log, signal: asked })
    await owned.commandDone(command, { outcome })
  }
  try {
    await whileKept(means, lease, work)
  } finally {
    await unwatch()
    await giveBack(means, lease)
  }
}

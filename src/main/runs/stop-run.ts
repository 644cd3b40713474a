import type { Output, Parsed } from '#shared/contract/calls.ts'
import { fail } from '#shared/failure.ts'
import { hasDeployment } from '#main/store/made.ts'
import { askRun } from './ask-run.ts'
import type { Connection } from './connection.ts'
import { groupForStop, stopTheWipe } from './deploy/stop.ts'
import { endHere } from './end-here.ts'
import { connectionOf, requireRun, type RunMeans } from './means.ts'
import { peekRun } from './peek-run.ts'
import type { StopAsked } from './runner.ts'

type Stopped = Output<'run:stop'>

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
  if (row.phase !== 'ended') await askToEnd(means, connection, { run, kind: 'stop' }, signal)
  return answer(requireRun(store, run).outcome === 'stopped')
}

/**
 * Cancels a run before its deployment, carried out as stopping is: rules and permits are removed. Fails with `run-deployed`
 * once the run has deployed, or is about to.
 */
export async function cancelRun(
  means: RunMeans,
  { run }: Parsed<'run:cancel'>,
  signal: AbortSignal,
): Promise<Output<'run:cancel'>> {
  const { store } = means
  const refused = fail('blocked', 'run-deployed', { run })
  if (requireRun(store, run).phase !== 'ended') {
    if (hasDeployment(store.reader, run)) throw refused
    const connection = await means.connect(connectionOf(store, run))
    const became = await askToEnd(means, connection, { run, kind: 'cancel' }, signal)
    if ('refused' in became) throw refused
  }
  return { cancelled: requireRun(store, run).outcome === 'cancelled' }
}

async function askToEnd(
  means: RunMeans,
  connection: Connection,
  { run, kind }: { readonly run: string; readonly kind: StopAsked['kind'] },
  signal: AbortSignal,
) {
  const { account: by } = await connection.ports.workstation.facts(signal)
  const asking = { run, kind, payload: {}, by, facts: {} }
  return askRun(means, asking, (lease, command) => endHere(means, connection, { lease, command, kind }, signal), signal)
}

import type { Output, Parsed } from '#shared/contract/calls.ts'
import { fail } from '#shared/failure.ts'
import { groupOfStage } from '#shared/stages/group.ts'
import { finishCommand, getCommand } from '#main/store/commands.ts'
import { getDevice } from '#main/store/devices.ts'
import type { Lease } from '#main/store/lease.ts'
import { askRun } from './ask-run.ts'
import { giveBack } from './keep.ts'
import { leaveAloneAsked } from './leave-alone-here.ts'
import { connectionOf, requireRun, type RunMeans } from './means.ts'
import { writerOf } from './own-run.ts'

/**
 * Decides that a device of a run is no longer waited for; the device itself isn't stopped. Also after the run has ended:
 * who looks after a failed device says so here. Fails with `run-not-found`, `device-not-in-run`, `device-ended`.
 */
export async function leaveAlone(
  means: RunMeans,
  { run, resourceId, reason }: Parsed<'run:leave-alone'>,
  signal: AbortSignal,
): Promise<Output<'run:leave-alone'>> {
  const { store, publish } = means
  const { reader } = store
  requireRun(store, run)
  const device = getDevice(reader, run, resourceId)
  if (device === null) throw fail('input', 'device-not-in-run', { run, resourceId })
  if (device.stage === 'left-alone') return { done: true }
  if (groupOfStage(device.stage) === 'ended') throw fail('input', 'device-ended', { name: device.name })
  const connection = await means.connect(connectionOf(store, run))
  const { account: by } = await connection.ports.workstation.facts(signal)
  const payload = { resourceId, reason }
  const asking = { run, kind: 'leave-alone', payload, by, facts: { ...payload, name: device.name } } as const
  const here = async (lease: Lease, id: number): Promise<void> => {
    const write = writerOf({ store, lease, clocks: connection.clocks, publish, signal })
    try {
      await write((tx, tell) => {
        const command = getCommand(tx, id)
        if (command !== null) finishCommand(tx, id, leaveAloneAsked(tx, tell, command, connection.clocks.world.now()))
      })
    } finally {
      await giveBack(means, lease)
    }
  }
  const became = await askRun(means, asking, here, signal)
  return { done: became['done'] === true }
}

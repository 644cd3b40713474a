import type { Parsed } from '#shared/contract/calls.ts'
import type { Confirmation } from '#shared/contract/run.ts'
import { fail } from '#shared/failure.ts'
import { appendAudit } from '#main/store/audit.ts'
import { endOrphans } from './children.ts'
import { findDifferences, requireWaiting } from './differences.ts'
import { giveBack, whileKept } from './keep.ts'
import { keepLeftOut, leftOutOf } from './left-out.ts'
import { connectionOf, type RunMeans } from './means.ts'
import { writerOf } from './own-run.ts'
import { claim } from './service.ts'

/**
 * Decides that devices which are no longer the ones reviewed are left out of a run that waits at the gate, and compares
 * again. Nothing is deployed, and nothing is changed in the site: permit and rule are taken when the run goes on.
 * Fails with `run-not-waiting`, `run-owned`, or `device-as-reviewed` for a device that is no reason to wait.
 */
export async function leaveOut(
  means: RunMeans,
  { run, resourceIds }: Parsed<'run:leave-out'>,
  signal: AbortSignal,
): Promise<Confirmation> {
  requireWaiting(means.store, run)
  const connection = await means.connect(connectionOf(means.store, run))
  const found = await findDifferences(means, connection, run, signal)
  const asked = [...new Set(resourceIds)].map((resourceId) => {
    const reason = found.leftOut.get(resourceId)?.reason
    if (reason === undefined) throw fail('input', 'device-as-reviewed', { resourceId })
    return { resourceId, reason }
  })
  const { account: by } = await connection.ports.workstation.facts(signal)
  const lease = await claim(means.store, run, signal)
  try {
    if (lease.orphans.length > 0)
      await whileKept(means, lease, () => endOrphans(means, lease, connection.children, signal))
    const { store, publish } = means
    const write = writerOf({ store, lease, clocks: connection.clocks, publish, signal })
    await write((tx) => {
      requireWaiting(store, run)
      const before = leftOutOf(tx, run)
      const more = asked.filter((one) => !before.some(({ resourceId }) => resourceId === one.resourceId))
      if (more.length === 0) return
      keepLeftOut(tx, [...before, ...more.map((one) => ({ ...one, by }))])
      appendAudit(tx, { who: by, run, what: 'devices-left-out', facts: { devices: more } })
    })
  } finally {
    await giveBack(means, lease)
  }
  return (await findDifferences(means, connection, run, signal)).confirmation
}

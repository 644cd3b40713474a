import { fail } from '#shared/failure.ts'
import { permitVariable } from '#shared/task-sequence/guard.ts'
import { siteBatch } from '#shared/site.ts'
import { batches } from '../batches.ts'
import { alreadyDone, done, type DeployContext, type StepEnd } from './context.ts'
import { markersOf } from './markers.ts'

/** Every chosen device gets the device variable that lets it past the guard; read back (design, "The guard"). */
export async function permitsStep(context: DeployContext): Promise<StepEnd> {
  const { ports, tools, review, facts } = context
  const permit = markersOf(context).profile
  facts.permit = permit
  let given = 0
  let changed = false
  for (const batch of batches(review.devices, siteBatch)) {
    const ids = batch.map((one) => one.resourceId)
    const missing = await withoutPermit(context, ids, permit)
    if (missing.length > 0) {
      changed = true
      await ports.site.devices.setVariable(missing, permitVariable, permit, tools.signal)
      const still = await withoutPermit(context, missing, permit)
      if (still.length > 0)
        throw fail('work', 'readback-differs', { what: permitVariable, differences: still.map(String) })
    }
    given += batch.length
    tools.progress(given, review.devices.length)
  }
  return changed ? done : alreadyDone
}

async function withoutPermit(context: DeployContext, ids: readonly number[], permit: string): Promise<number[]> {
  const { ports, tools } = context
  const variables = await ports.site.devices.variables(ids, permitVariable, tools.signal)
  const holders = new Set(variables.filter((one) => one.value === permit).map((one) => one.resourceId))
  return ids.filter((id) => !holders.has(id))
}

import { permitVariable } from '#shared/task-sequence/guard.ts'
import { siteBatch } from '#shared/site.ts'
import { batches, gather } from '../batches.ts'
import { alreadyDone, done, type DeployContext, type StepEnd } from './context.ts'
import { markersOf } from './markers.ts'

/**
 * Always, whatever became of the run: permits first, then the deployment, then the direct rules. Package and task
 * sequence stay. WinPE ignores expiry times, so nothing is left to them (configmgr.md 6.2).
 */
export async function closingStep(context: DeployContext): Promise<StepEnd> {
  const permits = await removePermits(context)
  const deployments = await removeDeployment(context)
  const rules = await removeRules(context)
  return permits + deployments + rules === 0 ? alreadyDone : done
}

/** Removes only this sequence's permit, and only from the chosen devices. Answers how many it removed. */
export async function removePermits({ ports, tools, review, run }: DeployContext): Promise<number> {
  const permit = markersOf({ run, review }).profile
  let removed = 0
  for (const batch of batches(review.devices, siteBatch)) {
    const ids = batch.map((one) => one.resourceId)
    const variables = await ports.site.devices.variables(ids, permitVariable, tools.signal)
    const holders = variables.filter((one) => one.value === permit).map((one) => one.resourceId)
    if (holders.length === 0) continue
    await ports.site.devices.removeVariable(holders, permitVariable, tools.signal)
    removed += holders.length
  }
  return removed
}

export async function removeDeployment(context: DeployContext): Promise<number> {
  const { ports, tools } = context
  const found = await ports.site.deployments.withMarker(markersOf(context).run, tools.signal)
  for (const one of found) {
    await ports.site.deployments.remove(one.id, tools.signal)
    tools.removed('deployment', one.id)
  }
  return found.length
}

async function removeRules(context: DeployContext): Promise<number> {
  const { ports, tools, review } = context
  const [collection] = await ports.site.collections.withMarker(markersOf(context).run, tools.signal)
  if (collection === undefined) return 0
  const chosen = new Set(review.devices.map((one) => one.resourceId))
  const rules = await gather(ports.site.collections.rules(collection.id, tools.signal))
  const ours = rules.flatMap((rule) => (rule.kind === 'direct' && chosen.has(rule.resourceId) ? [rule.resourceId] : []))
  for (const batch of batches(ours, siteBatch))
    await ports.site.collections.removeDirectRules(collection.id, batch, tools.signal)
  return ours.length
}

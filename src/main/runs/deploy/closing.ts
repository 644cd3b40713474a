import { permitVariable } from '#shared/task-sequence/guard.ts'
import { readMarker } from '#shared/markers.ts'
import { siteBatch, type DeploymentRecord } from '#shared/site.ts'
import type { Site } from '#main/configmgr/port.ts'
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

/** Removes only this sequence's permit, from chosen devices that no other run needs it for. Answers how many it removed. */
export function removePermits({ ports, tools, review, run, memory }: DeployContext): Promise<number> {
  const all = review.devices.map((one) => one.resourceId)
  const needed = memory.neededElsewhere(all)
  const ids = all.filter((one) => !needed.has(one))
  return takePermits(ports.site, ids, markersOf({ run, review }).profile, tools.signal)
}

/** Takes this permit from those of the devices that have it. Answers how many there were. */
export async function takePermits(
  site: Site,
  ids: readonly number[],
  permit: string,
  signal: AbortSignal,
): Promise<number> {
  let taken = 0
  for (const batch of batches(ids, siteBatch)) {
    const variables = await site.devices.variables(batch, permitVariable, signal)
    const holders = variables.filter((one) => one.value === permit).map((one) => one.resourceId)
    if (holders.length === 0) continue
    await site.devices.removeVariable(holders, permitVariable, signal)
    taken += holders.length
  }
  return taken
}

/** By the marker at its end, and by the id that was recorded: a comment can be edited, and copied. */
export async function ownDeployments(context: DeployContext): Promise<readonly DeploymentRecord[]> {
  const { ports, tools, facts } = context
  const marker = markersOf(context).run
  const marked = (await ports.site.deployments.withMarker(marker, tools.signal)).filter(
    (one) => readMarker(one.comment) === marker,
  )
  const known = facts.deployment
  if (known === undefined || marked.some((one) => one.id === known.id)) return marked
  const there = await ports.site.deployments.get(known.id, tools.signal)
  return there === null ? marked : [...marked, there]
}

export async function removeDeployment(context: DeployContext): Promise<number> {
  const { ports, tools } = context
  const found = await ownDeployments(context)
  for (const one of found) {
    await ports.site.deployments.remove(one.id, tools.signal)
    await tools.removed('deployment', one.id)
  }
  return found.length
}

async function removeRules(context: DeployContext): Promise<number> {
  const { ports, tools, review, facts } = context
  const marker = markersOf(context).run
  const marked = await ports.site.collections.withMarker(marker, tools.signal)
  // By the recorded id first: a comment can be edited, and copied.
  const id = facts.collection?.id ?? marked.find((one) => readMarker(one.comment) === marker)?.id
  if (id === undefined || (await ports.site.collections.get(id, tools.signal)) === null) return 0
  const ids = review.devices.map((one) => one.resourceId)
  const taken = await takeRules(ports.site, id, ids, tools.signal)
  if (taken > 0) await tools.audit('remove-rules', { collection: id, rules: taken })
  return taken
}

/** Takes those of the devices out of a collection that have a direct rule there. Answers how many there were. */
export async function takeRules(
  site: Site,
  collectionId: string,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<number> {
  const asked = new Set(ids)
  const rules = await gather(site.collections.rules(collectionId, signal))
  const there = rules.flatMap((rule) => (rule.kind === 'direct' && asked.has(rule.resourceId) ? [rule.resourceId] : []))
  for (const batch of batches(there, siteBatch)) await site.collections.removeDirectRules(collectionId, batch, signal)
  return there.length
}

import { warn, type Finding } from '#shared/finding.ts'
import type { Stage } from '#shared/stages/stage.ts'
import { gather } from '../batches.ts'
import type { DeployContext } from './context.ts'
import { differingParameters } from './deployment.ts'
import { need } from './facts.ts'
import { sequenceNow } from './gate-facts.ts'

/** Stages in which a device still needs its membership. */
const needsMembership: readonly Stage[] = ['chosen', 'targeted', 'waiting-for-start']

/** What is no longer as it was deployed: each one is a reason to stop (design, steps, "tracking"). */
export async function findDrift(context: DeployContext): Promise<readonly Finding[]> {
  return [...(await members(context)), ...(await deployment(context)), ...(await sequence(context))]
}

async function members({ ports, tools, facts, review, devices }: DeployContext): Promise<readonly Finding[]> {
  const { id } = need(facts.collection, 'the collection')
  const present = new Set(await gather(ports.site.collections.members(id, tools.signal)))
  const chosen = new Set(review.devices.map((one) => one.resourceId))
  const uninvited = [...present].filter((one) => !chosen.has(one)).toSorted((a, b) => a - b)
  const missing: number[] = []
  for (const page of devices.inStages(needsMembership))
    missing.push(...page.map((one) => one.resourceId).filter((one) => !present.has(one)))
  return [
    ...(uninvited.length > 0 ? [warn('drift-added', id, { ids: uninvited })] : []),
    ...(missing.length > 0 ? [warn('drift-missing', id, { ids: missing })] : []),
  ]
}

async function deployment({ ports, tools, facts, plan }: DeployContext): Promise<readonly Finding[]> {
  const made = need(facts.deployment, 'the deployment')
  const there = await ports.site.deployments.get(made.id, tools.signal)
  if (there === null) return [warn('drift-deployment-gone', made.id, { id: made.id })]
  const { purpose, availability, option, showProgress } = plan.deployment
  const sent = {
    ...there,
    purpose,
    availability,
    option,
    showProgress,
    availableFrom: made.from,
    expires: made.expires,
    taskSequenceId: need(facts.sequence, 'the task sequence').id,
    collectionId: need(facts.collection, 'the collection').id,
  }
  const parameters = differingParameters(sent, there)
  return parameters.length > 0 ? [warn('drift-deployment', made.id, { id: made.id, parameters })] : []
}

async function sequence(context: DeployContext): Promise<readonly Finding[]> {
  const { id, hash } = need(context.facts.sequence, 'the task sequence')
  const now = await sequenceNow({ ...context, signal: context.tools.signal })
  if (now === null) return [warn('drift-sequence-gone', id, { id })]
  if (!now.enabled) return [warn('drift-sequence-disabled', id, { id })]
  return now.hash === hash ? [] : [warn('drift-sequence', id, { id })]
}

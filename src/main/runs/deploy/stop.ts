import { Failed } from '#shared/failure.ts'
import type { DeviceRow } from '#shared/contract/words.ts'
import { permitVariable } from '#shared/task-sequence/guard.ts'
import { siteBatch } from '#shared/site.ts'
import { batches } from '../batches.ts'
import { ownDeployments, removeDeployment, removePermits } from './closing.ts'
import type { DeployContext } from './context.ts'
import { markersOf } from './markers.ts'
import { deployedSequence, readSiteEvidence } from './read-evidence.ts'

export interface StopAction {
  readonly what: 'disable-sequence' | 'sequence-shared' | 'remove-permits' | 'remove-deployment'
  readonly subject: string
}

/**
 * Stops the wipe: the sequence first if only ours uses it, then the permits, then the deployment (design, "Stop the
 * wipe"). A device past the guard is not stopped by this. Rehearsed, it only says what it would do.
 */
export async function stopTheWipe(context: DeployContext, rehearse = false): Promise<readonly StopAction[]> {
  const actions: StopAction[] = []
  const act = async (action: StopAction, work: () => Promise<unknown>): Promise<void> => {
    actions.push(action)
    if (rehearse) return
    await context.tools.audit(action.what, { subject: action.subject })
    await work()
  }
  const { ports, tools, run, review } = context
  const marker = markersOf({ run, review })
  const deployments = await ownDeployments(context)
  for (const sequence of await ports.site.taskSequences.withMarker(marker.profile, tools.signal)) {
    const users = await ports.site.deployments.ofTaskSequence(sequence.id, tools.signal)
    const others = users.filter((one) => !deployments.some((ours) => ours.id === one.id))
    if (others.length > 0) actions.push({ what: 'sequence-shared', subject: sequence.id })
    else if (sequence.enabled && deployments.length > 0)
      await act({ what: 'disable-sequence', subject: sequence.id }, async () => {
        try {
          await ports.site.taskSequences.setEnabled(sequence.id, false, tools.signal)
        } catch (error) {
          if (!(error instanceof Failed) || error.failure.code === 'run-lease-lost') throw error
          // Somebody has it open, or may not be asked: the permits and the deployment go all the same.
          await context.tools.audit('sequence-not-disabled', { subject: sequence.id, code: error.failure.code })
        }
      })
  }
  const permits = await countPermits(context, marker.profile)
  if (permits > 0) await act({ what: 'remove-permits', subject: String(permits) }, () => removePermits(context))
  if (!rehearse) await readLastWords(context)
  for (const one of deployments)
    await act({ what: 'remove-deployment', subject: one.id }, () => removeDeployment(context))
  if (rehearse) return actions
  // What was taken away reaches a client with its policy: ask for that now instead of within the hour.
  if (context.facts.collection !== undefined) await ports.site.status.nudge(context.facts.collection.id, tools.signal)
  await context.devices.stopped(tools.clocks.world.now())
  return actions
}

/** Who has started until now: without a permit nobody else gets past the guard, and the feed goes with the deployment. */
async function readLastWords(context: DeployContext): Promise<void> {
  if (context.facts.deployment === undefined || context.facts.sequence === undefined) return
  await readSiteEvidence(context, await deployedSequence(context))
}

async function countPermits({ ports, tools, review, memory }: DeployContext, permit: string): Promise<number> {
  let count = 0
  for (const batch of batches(review.devices, siteBatch)) {
    const ids = batch.map((one) => one.resourceId)
    const variables = await ports.site.devices.variables(ids, permitVariable, tools.signal)
    const needed = memory.neededElsewhere(ids)
    count += variables.filter((one) => one.value === permit && !needed.has(one.resourceId)).length
  }
  return count
}

export interface StopGroups {
  readonly notStarted: DeviceRow[]
  readonly mayBeFormatted: DeviceRow[]
  readonly pastFormatting: DeviceRow[]
  readonly ended: DeviceRow[]
}

/** Sorts devices by what stopping means for them; what is not certain counts as "may still be formatted". */
export function groupForStop(pages: Iterable<readonly DeviceRow[]>): StopGroups {
  const groups: StopGroups = { notStarted: [], mayBeFormatted: [], pastFormatting: [], ended: [] }
  for (const page of pages) for (const device of page) groups[groupOf(device)].push(device)
  return groups
}

function groupOf(device: DeviceRow): keyof StopGroups {
  switch (device.stage) {
    case 'enrolled':
    case 'enrolled-by-assigned-profile':
    case 'registered':
    case 'left-alone':
      return 'ended'
    case 'failed':
      return device.formatted === 'unknown' ? 'mayBeFormatted' : 'ended'
    case 'chosen':
    case 'targeted':
    case 'waiting-for-start':
      return 'notStarted'
    case 'stopped':
      return device.formatted === false ? 'notStarted' : 'mayBeFormatted'
    case 'downloading':
    case 'in-winpe':
    case 'unknown':
      return 'mayBeFormatted'
    case 'formatted':
    case 'image-applied':
    case 'file-copied':
    case 'first-boot':
      return 'pastFormatting'
    case 'stalled':
      return device.formatted === true ? 'pastFormatting' : 'mayBeFormatted'
  }
}

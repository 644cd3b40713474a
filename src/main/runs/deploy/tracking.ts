import { Failed } from '#shared/failure.ts'
import type { Finding } from '#shared/finding.ts'
import { isOpen, stages, type Stage } from '#shared/stages/stage.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'
import { minute, pauseFor } from '../poll.ts'
import type { DeployContext, StepEnd } from './context.ts'
import { findDrift } from './drift.ts'
import { need } from './facts.ts'
import { deployedSequence, readEnrolments, readSiteEvidence } from './read-evidence.ts'
import { stopTheWipe } from './stop.ts'

/** World time, milliseconds between two looks at site and tenant. */
const pause = 2 * minute

/**
 * Follows every device until it has ended or the deployment expires. Each round re-reads members, purpose, availability
 * and sequence: a difference is drift, and stops the run.
 */
export async function trackingStep(context: DeployContext): Promise<StepEnd> {
  const { tools, facts, ports } = context
  const deployment = need(facts.deployment, 'the deployment')
  const sequence = await noticed(context, async () => {
    const there = await deployedSequence(context)
    await ports.site.status.nudge(need(facts.collection, 'the collection').id, tools.signal)
    return there
  })
  for (;;) {
    const ended = await round(context, sequence)
    if (ended !== null) return ended
    if (tools.clocks.world.now() >= Date.parse(deployment.expires)) return { kind: 'ended', outcome: 'partly' }
    await tools.nextLook(tools.clocks.world.now() + pause)
    await pauseFor(tools.clocks, pause, tools.signal)
  }
}

/** What the runner tries again is a gap as well. */
async function noticed<T>({ gaps }: DeployContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failed && error.failure.kind === 'outside') await gaps.failed(error.failure)
    throw error
  }
}

/** Drift is looked for before the tenant is asked: a tenant that is away must not hide it. */
async function round(context: DeployContext, sequence: Sequence): Promise<StepEnd | null> {
  const { tools, devices, gaps } = context
  try {
    await readSiteEvidence(context, sequence)
    const drift = await findDrift(context)
    if (drift.length > 0) return await stopForDrift(context, drift)
    await readEnrolments(context)
    await gaps.answered()
    await devices.stall(tools.clocks.world.now())
  } catch (error) {
    // Hours of work are on the way: an outside world that is away for a while is waited for until the run expires.
    if (!(error instanceof Failed) || error.failure.kind !== 'outside') throw error
    await gaps.failed(error.failure)
    await tools.waiting({ code: 'outside', failure: error.failure.code })
    return null
  }
  return endOrWait(context)
}

async function stopForDrift(context: DeployContext, drift: readonly Finding[]): Promise<StepEnd> {
  for (const one of drift) await context.tools.finding(one)
  const findings = drift.map(({ code, parameters }) => ({ code, parameters }))
  await context.tools.audit('drift', { findings })
  await stopTheWipe(context)
  return { kind: 'ended', outcome: 'stopped' }
}

async function endOrWait({ devices, tools, review }: DeployContext): Promise<StepEnd | null> {
  const counts = devices.counts()
  const of = review.devices.length
  const open = stages.filter(isOpen).reduce((sum, stage) => sum + (counts[stage] ?? 0), 0)
  tools.progress(of - open, of)
  if (open > 0) {
    await tools.waiting({ code: 'devices', open, of })
    return null
  }
  const good: readonly Stage[] = ['enrolled', 'registered']
  const reached = good.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0)
  return { kind: 'ended', outcome: reached === of ? 'done' : 'partly' }
}

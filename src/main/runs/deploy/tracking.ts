import { Failed } from '#shared/failure.ts'
import { iso } from '#shared/clock.ts'
import { evidenceFromClient } from '#shared/stages/from-client.ts'
import { evidenceFromEnrolment } from '#shared/stages/from-enrolment.ts'
import { evidenceFromMessage } from '#shared/stages/from-message.ts'
import { isOpen, stages, type Stage } from '#shared/stages/stage.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'
import type { EnrolledDevice } from '#shared/tenant.ts'
import { minute, pauseFor } from '../poll.ts'
import type { DeployContext, StepEnd } from './context.ts'
import type { Seen } from './device-book.ts'
import { findDrift } from './drift.ts'
import { need } from './facts.ts'
import { stopTheWipe } from './stop.ts'

/** World time, milliseconds between two looks at site and tenant. */
const pause = 2 * minute
/** Enrolments are asked for again from this long before the newest one seen: services deliver late. */
const overlap = 60 * minute

/**
 * Follows every device until it has ended or the deployment expires. Each round re-reads members, purpose, availability
 * and sequence: a difference is drift, and stops the run.
 */
export async function trackingStep(context: DeployContext): Promise<StepEnd> {
  const { tools, facts, ports } = context
  const deployment = need(facts.deployment, 'the deployment')
  const sequence = await ports.site.taskSequences.read(need(facts.sequence, 'the task sequence').id, tools.signal)
  await ports.site.status.nudge(need(facts.collection, 'the collection').id, tools.signal)
  for (;;) {
    const ended = await round(context, sequence)
    if (ended !== null) return ended
    if (tools.clocks.world.now() >= Date.parse(deployment.expires)) return { kind: 'ended', outcome: 'partly' }
    await pauseFor(tools.clocks, pause, tools.signal)
  }
}

async function round(context: DeployContext, sequence: Sequence): Promise<StepEnd | null> {
  const { tools, devices } = context
  try {
    await readMessages(context, sequence)
    await readClients(context)
    await readEnrolments(context)
    devices.stall(tools.clocks.world.now())
    const drift = await findDrift(context)
    if (drift.length > 0) {
      for (const one of drift) tools.finding(one)
      tools.audit('drift', { findings: drift.map((one) => ({ code: one.code, parameters: one.parameters })) })
      await stopTheWipe(context)
      return { kind: 'ended', outcome: 'stopped' }
    }
  } catch (error) {
    // Hours of work are on the way: an outside world that is away for a while is waited for until the run expires.
    if (!(error instanceof Failed) || error.failure.kind !== 'outside') throw error
    tools.waiting({ code: 'outside', failure: error.failure.code })
    return null
  }
  return endOrWait(context)
}

function endOrWait({ devices, tools, review }: DeployContext): StepEnd | null {
  const counts = devices.counts()
  const of = review.devices.length
  const open = stages.filter(isOpen).reduce((sum, stage) => sum + (counts[stage] ?? 0), 0)
  tools.progress(of - open, of)
  if (open > 0) {
    tools.waiting({ code: 'devices', open, of })
    return null
  }
  const good: readonly Stage[] = ['enrolled', 'registered']
  const reached = good.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0)
  return { kind: 'ended', outcome: reached === of ? 'done' : 'partly' }
}

async function readMessages({ ports, tools, facts, devices }: DeployContext, sequence: Sequence): Promise<void> {
  const { id } = need(facts.deployment, 'the deployment')
  for (let more = true; more;) {
    const page = await ports.site.status.messages(id, devices.mark('messages'), tools.signal)
    const seen = page.lines.flatMap((line): Seen[] => {
      const evidence = evidenceFromMessage(line, sequence)
      return evidence === null ? [] : [{ resourceId: line.resourceId, evidence }]
    })
    devices.record(seen, { name: 'messages', mark: page.mark })
    more = page.more
  }
}

async function readClients({ ports, tools, facts, devices }: DeployContext): Promise<void> {
  const { id } = need(facts.deployment, 'the deployment')
  for (let more = true; more;) {
    const page = await ports.site.status.clients(id, devices.mark('clients'), tools.signal)
    const seen = page.lines.flatMap((line): Seen[] => {
      const evidence = evidenceFromClient(line)
      return evidence === null ? [] : [{ resourceId: line.resourceId, evidence }]
    })
    devices.record(seen, { name: 'clients', mark: page.mark })
    more = page.more
  }
}

async function readEnrolments(context: DeployContext): Promise<void> {
  const { ports, tools, facts, devices } = context
  const start = need(facts.deployment, 'the deployment').from
  const from = devices.mark('enrolments') ?? start
  const since = iso(Math.max(Date.parse(start), Date.parse(from) - overlap))
  for await (const page of ports.tenant.enrolledSince(since, tools.signal)) {
    const newest = page.reduce((latest, one) => (one.enrolledAt > latest ? one.enrolledAt : latest), from)
    devices.record(enrolled(context, page), { name: 'enrolments', mark: newest })
  }
}

function enrolled({ devices, facts }: DeployContext, page: readonly EnrolledDevice[]): readonly Seen[] {
  const { correlationId } = need(facts.configuration, 'the configuration file')
  const since = need(facts.deployment, 'the deployment').from
  const bySerial = devices.bySerial(page.map((one) => one.serial))
  return page.flatMap((one): Seen[] => {
    const resourceId = bySerial.get(one.serial.toLowerCase())
    const evidence = evidenceFromEnrolment(one, { correlationId, since })
    return resourceId === undefined || evidence === null ? [] : [{ resourceId, evidence }]
  })
}

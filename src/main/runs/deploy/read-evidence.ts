import { iso } from '#shared/clock.ts'
import { evidenceFromClient } from '#shared/stages/from-client.ts'
import { evidenceFromEnrolment } from '#shared/stages/from-enrolment.ts'
import { evidenceFromMessage } from '#shared/stages/from-message.ts'
import { siteBatch } from '#shared/site.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'
import type { EnrolledDevice } from '#shared/tenant.ts'
import { minute, othersTurn } from '../poll.ts'
import type { DeployContext } from './context.ts'
import type { Seen } from './device-book.ts'
import { need } from './facts.ts'

/** Enrolments are asked for again from this long before the newest one seen: services deliver late. World time. */
const overlap = 60 * minute

/** The steps that messages speak of; none where somebody has deleted the sequence: who has started is told even so. */
export async function deployedSequence({ ports, tools, facts }: DeployContext): Promise<Sequence> {
  const { id } = need(facts.sequence, 'the task sequence')
  const there = await ports.site.taskSequences.get(id, tools.signal)
  return there === null ? { steps: [] } : ports.site.taskSequences.read(id, tools.signal)
}

/** Reads what the site has said since the last time, and moves the devices on by it. */
export async function readSiteEvidence(context: DeployContext, sequence: Sequence): Promise<void> {
  await readMessages(context, sequence)
  await readClients(context)
}

async function readMessages({ ports, tools, facts, devices }: DeployContext, sequence: Sequence): Promise<void> {
  const { id } = need(facts.deployment, 'the deployment')
  for (let more = true; more;) {
    const page = await ports.site.status.messages(id, devices.mark('messages'), tools.signal)
    const seen = page.lines.flatMap((line): Seen[] => {
      const evidence = evidenceFromMessage(line, sequence)
      return evidence === null ? [] : [{ resourceId: line.resourceId, evidence }]
    })
    await devices.record(seen, { name: 'messages', mark: page.mark })
    await othersTurn(tools.clocks.wall, tools.signal)
    more = page.more
  }
}

async function readClients({ ports, tools, facts, devices }: DeployContext): Promise<void> {
  const { id } = need(facts.deployment, 'the deployment')
  for (let more = true; more;) {
    const page = await ports.site.status.clients(id, devices.mark('clients'), tools.signal)
    const seen = page.lines.map((line) => ({ resourceId: line.resourceId, evidence: evidenceFromClient(line) }))
    await devices.record(seen, { name: 'clients', mark: page.mark })
    await othersTurn(tools.clocks.wall, tools.signal)
    more = page.more
  }
}

/** Reads who has enrolled since the last time. Pages come in any order, so the mark moves only after the last of them. */
export async function readEnrolments(context: DeployContext): Promise<void> {
  const { ports, tools, facts, devices } = context
  const there = need(facts.deployment, 'the deployment')
  const start = there.since ?? there.from
  const from = devices.mark('enrolments') ?? start
  const since = iso(Math.max(Date.parse(start), Date.parse(from) - overlap))
  let newest = from
  let seen: Seen[] = []
  for await (const page of ports.tenant.enrolledSince(since, tools.signal)) {
    newest = page.reduce((latest, one) => (one.enrolledAt > latest ? one.enrolledAt : latest), newest)
    seen.push(...enrolled(context, page))
    if (seen.length < siteBatch) continue
    await devices.record(seen)
    await othersTurn(tools.clocks.wall, tools.signal)
    seen = []
  }
  await devices.record(seen, { name: 'enrolments', mark: newest })
}

function enrolled({ devices, facts }: DeployContext, page: readonly EnrolledDevice[]): readonly Seen[] {
  const { correlationId } = need(facts.configuration, 'the configuration file')
  const there = need(facts.deployment, 'the deployment')
  const since = there.since ?? there.from
  const bySerial = devices.bySerial(page.map((one) => one.serial))
  return page.flatMap((one): Seen[] => {
    const resourceId = bySerial.get(one.serial.toLowerCase())
    const evidence = evidenceFromEnrolment(one, { correlationId, since })
    return resourceId === undefined || evidence === null ? [] : [{ resourceId, evidence }]
  })
}

import { fail } from '#shared/failure.ts'
import { iso } from '#shared/clock.ts'
import { refused, type Difference } from '#shared/plan/difference.ts'
import { compareAtGate, type Made } from '#shared/plan/gate.ts'
import { deploymentWindow } from '#shared/plan/plan.ts'
import type { DeploymentRecord, DeploymentRequest } from '#shared/site.ts'
import { withMarker } from '#shared/markers.ts'
import { alreadyDone, done, type DeployContext, type StepEnd } from './context.ts'
import { need, type DeployFacts } from './facts.ts'
import { gateFacts } from './gate-facts.ts'
import { markersOf } from './markers.ts'

const commentLimit = 255

/** The gate, and behind it the deployment; every parameter that was sent is read back and compared. */
export async function deploymentStep(context: DeployContext, deviceLimit: number | null): Promise<StepEnd> {
  const { ports, tools, facts } = context
  const marker = markersOf(context).run
  const found = await ports.site.deployments.withMarker(marker, tools.signal)
  const [only, ...more] = found
  if (more.length > 0) throw fail('work', 'object-made-twice', { what: 'deployment', ids: found.map((one) => one.id) })
  if (only !== undefined) {
    await readBack(context, need(facts.request, 'the request that was sent'), only)
    return alreadyDone
  }
  const differences = [
    ...leftOutUnconfirmed(context),
    ...compareAtGate(
      context.review,
      madeBy(context.facts),
      await gateFacts({ ...context, signal: tools.signal }, deviceLimit),
    ),
  ]
  if (differences.length > 0) return { kind: 'differs', differences }
  const request = requestOf(context, marker)
  await tools.audit('gate-open', { devices: context.review.devices.length, collection: request.collectionId })
  facts.request = request
  facts.askedAt = Math.floor(tools.clocks.world.now())
  await tools.intend('deployment', marker, need(facts.collection, 'the collection').name)
  const id = await ports.site.deployments.create(request, tools.signal)
  await tools.made('deployment', marker, id)
  const there = need((await ports.site.deployments.get(id, tools.signal)) ?? undefined, 'the new deployment')
  await readBack(context, request, there)
  return done
}

/** Who leaves a device out means it, also where the device is the one reviewed again by now and the run is only resumed. */
const leftOutUnconfirmed = ({ review, leftOut }: DeployContext): readonly Difference[] =>
  review.devices
    .filter((one) => leftOut.has(one.resourceId))
    .map((one) => refused('device-left-out', one.name, one.serial, '-', 'leave-out'))

/** Every parameter, also after a kill between the call and its answer: another deployment than reviewed is taken back. */
async function readBack(context: DeployContext, request: DeploymentRequest, there: DeploymentRecord): Promise<void> {
  const wrong = differingParameters(request, there)
  if (wrong.length === 0) {
    await keep(context, { ...there, expires: request.expires })
    return
  }
  await context.ports.site.deployments.remove(there.id, context.tools.signal)
  await context.tools.removed('deployment', there.id)
  throw fail('work', 'readback-differs', { what: 'deployment', differences: wrong })
}

/** What the run made and recorded, for the gate. */
export function madeBy(facts: DeployFacts): Made {
  const sequence = need(facts.sequence, 'the task sequence')
  const made = need(facts.package, 'the package')
  return {
    packageId: made.id,
    packageVersion: made.sourceVersion,
    collectionId: need(facts.collection, 'the collection').id,
    sequenceId: sequence.id,
    sequenceHash: sequence.hash,
    permit: need(facts.permit, 'the permit'),
  }
}

function requestOf({ plan, facts, tools }: DeployContext, marker: string): DeploymentRequest {
  const { from, expires } = deploymentWindow(plan, tools.clocks.world.now())
  if (expires <= tools.clocks.world.now()) throw fail('work', 'expired-while-waiting', { what: 'gate' })
  const { purpose, availability, option, showProgress, comment } = plan.deployment
  return {
    taskSequenceId: need(facts.sequence, 'the task sequence').id,
    collectionId: need(facts.collection, 'the collection').id,
    purpose,
    availability,
    option,
    showProgress,
    availableFrom: toSecond(from),
    expires: toSecond(expires),
    comment: withMarker(comment, marker, commentLimit),
  }
}

/** The site keeps whole seconds. */
const toSecond = (milliseconds: number): string => iso(Math.floor(milliseconds / 1000) * 1000)

/** Names of parameters that the site holds otherwise than sent. */
export function differingParameters(request: Omit<DeploymentRecord, 'id'>, there: DeploymentRecord): readonly string[] {
  const names = Object.keys(request) as (keyof DeploymentRequest)[]
  return names.filter((name) =>
    name === 'availableFrom' || name === 'expires'
      ? instantOf(request[name]) !== instantOf(there[name])
      : request[name] !== there[name],
  )
}

const instantOf = (time: string | null): number | null => (time === null ? null : Date.parse(time))

async function keep(context: DeployContext, there: DeploymentRecord & { readonly expires: string }): Promise<void> {
  const { facts, tools, review, devices } = context
  facts.deployment = {
    id: there.id,
    from: there.availableFrom,
    expires: there.expires,
    since: iso(Math.max(Date.parse(there.availableFrom), facts.askedAt ?? 0)),
  }
  await tools.made('deployment', markersOf(context).run, there.id)
  // When it was asked for: a client may have its policy before the site's answer is here.
  const at = iso(facts.askedAt ?? tools.clocks.world.now())
  const evidence = { code: 'deployment-made', deployment: there.id, source: 'this-run', at } as const
  await devices.record(review.devices.map(({ resourceId }) => ({ resourceId, evidence })))
}

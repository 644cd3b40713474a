import { fail } from '#shared/failure.ts'
import { iso } from '#shared/clock.ts'
import { compareAtGate, type Made } from '#shared/plan/gate.ts'
import { deploymentWindow } from '#shared/plan/plan.ts'
import type { DeploymentRecord, DeploymentRequest } from '#shared/site.ts'
import { withMarker } from '#shared/markers.ts'
import { alreadyDone, done, type DeployContext, type StepEnd } from './context.ts'
import { need } from './facts.ts'
import { gateFacts } from './gate-facts.ts'
import { markersOf } from './markers.ts'

const commentLimit = 255

/** The gate, and behind it the deployment; every parameter that was sent is read back and compared. */
export const deploymentStep =
  (deviceLimit: number | null) =>
  async (context: DeployContext): Promise<StepEnd> => {
    const { ports, tools, facts } = context
    const marker = markersOf(context).run
    const found = await ports.site.deployments.withMarker(marker, tools.signal)
    const [only, ...more] = found
    if (more.length > 0)
      throw fail('work', 'object-made-twice', { what: 'deployment', ids: found.map((one) => one.id) })
    if (only !== undefined) {
      keep(context, only)
      return alreadyDone
    }
    const differences = compareAtGate(context.review, madeBy(context), await gateFacts(context, deviceLimit))
    if (differences.length > 0) return { kind: 'differs', differences }
    const request = requestOf(context, marker)
    tools.audit('gate-open', { devices: context.review.devices.length, collection: request.collectionId })
    tools.intend('deployment', marker, need(facts.collection, 'the collection').name)
    const id = await ports.site.deployments.create(request, tools.signal)
    tools.made('deployment', marker, id)
    const there = need((await ports.site.deployments.get(id, tools.signal)) ?? undefined, 'the new deployment')
    const wrong = differingParameters(request, there)
    if (wrong.length > 0) {
      await ports.site.deployments.remove(id, tools.signal)
      tools.removed('deployment', id)
      throw fail('work', 'readback-differs', { what: 'deployment', differences: wrong })
    }
    keep(context, there)
    return done
  }

function madeBy(context: DeployContext): Made {
  const { facts } = context
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
export function differingParameters(request: DeploymentRequest, there: DeploymentRecord): readonly string[] {
  const names = Object.keys(request) as (keyof DeploymentRequest)[]
  return names.filter((name) =>
    name === 'availableFrom' || name === 'expires'
      ? Date.parse(request[name]) !== Date.parse(there[name])
      : request[name] !== there[name],
  )
}

/** Also after a kill between the call and its answer: then the devices become targeted here. */
function keep(context: DeployContext, there: DeploymentRecord): void {
  const { facts, tools, review } = context
  facts.deployment = { id: there.id, from: there.availableFrom, expires: there.expires }
  tools.made('deployment', markersOf(context).run, there.id)
  const at = iso(tools.clocks.world.now())
  for (const device of review.devices)
    tools.evidence(device.resourceId, { code: 'deployment-made', deployment: there.id, source: 'this-run', at })
}

import { fail } from '#shared/failure.ts'
import { withMarker } from '#shared/markers.ts'
import { siteBatch } from '#shared/site.ts'
import { batches, gather } from '../batches.ts'
import { poll, sitePace } from '../poll.ts'
import { alreadyDone, done, type DeployContext, type StepEnd } from './context.ts'
import { markersOf } from './markers.ts'

/** World time, milliseconds: how long the site may take to evaluate before that is a failure. */
const longestEvaluation = 6 * 60 * 60 * 1000

/** Collection comments may be long; the console shows the beginning. */
const commentLimit = 512

/**
 * A new collection of this run alone: manual refresh, direct rules for the chosen devices, evaluated. Whether the
 * members are the chosen ones is the gate's question, so that a difference waits for a person.
 */
export async function collectionStep(context: DeployContext): Promise<StepEnd> {
  const { plan, ports, tools, facts, review } = context
  if (!('new' in plan.collection)) throw new TypeError('a plan with an existing collection makes none')
  const { name, comment, limitingCollectionId } = plan.collection.new
  const marker = markersOf(context).run
  const found = await ports.site.collections.withMarker(marker, tools.signal)
  const [only, ...more] = found
  if (more.length > 0) throw fail('work', 'object-made-twice', { what: 'collection', ids: found.map((one) => one.id) })
  if (only === undefined) await tools.intend('collection', marker, name)
  const id =
    only?.id ??
    (await ports.site.collections.create(
      { name, comment: withMarker(comment, marker, commentLimit), limitingCollectionId },
      tools.signal,
    ))
  await tools.made('collection', marker, id)
  facts.collection = { id, name }

  const rules = await gather(ports.site.collections.rules(id, tools.signal))
  const present = new Set(rules.flatMap((rule) => (rule.kind === 'direct' ? [rule.resourceId] : [])))
  const missing = review.devices.map((one) => one.resourceId).filter((one) => !present.has(one))
  for (const batch of batches(missing, siteBatch)) await ports.site.collections.addDirectRules(id, batch, tools.signal)
  const members = new Set(await gather(ports.site.collections.members(id, tools.signal)))
  const complete = members.size === review.devices.length && review.devices.every((one) => members.has(one.resourceId))
  if (complete && missing.length === 0) return alreadyDone
  await evaluate(context, id)
  return done
}

async function evaluate({ ports, tools }: DeployContext, id: string): Promise<void> {
  const before = (await ports.site.collections.get(id, tools.signal))?.evaluatedAt ?? null
  await ports.site.collections.requestEvaluation(id, tools.signal)
  const latest = tools.clocks.world.now() + longestEvaluation
  await poll(tools.clocks, sitePace, tools.signal, async () => {
    const now = (await ports.site.collections.get(id, tools.signal))?.evaluatedAt ?? null
    if (now !== null && now !== before) return true
    if (tools.clocks.world.now() > latest) throw fail('work', 'collection-not-evaluated', { id })
    await tools.waiting({ code: 'evaluation', subject: id })
    return undefined
  })
}

import { Failed, fail } from '#shared/failure.ts'
import { contentAt } from '#shared/plan/content-at.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { ContentRef, ContentState, DistributionPointGroup, SequenceReference } from '#shared/site.ts'
import { poll, sitePace } from '../poll.ts'
import { alreadyDone, done, type DeployContext, type StepEnd } from './context.ts'
import { need } from './facts.ts'

type Asked = Pick<DeployContext, 'plan' | 'ports' | 'facts'> & { readonly signal: AbortSignal }

interface Pair {
  readonly content: SequenceReference
  readonly point: string
}

export const pairKey = (contentId: string, point: string): string => `${contentId} ${point.toLowerCase()}`

/** Only what is missing is sent; then every reference is waited for at its current version (configmgr.md 5). */
export async function distributionStep(context: DeployContext): Promise<StepEnd> {
  const { ports, tools } = context
  const asked: Asked = { ...context, signal: tools.signal }
  const pairs = await wanted(asked)
  const content = [...new Map(pairs.map((one) => [one.content.id, one.content])).values()]
  const before = await statesOf(asked, content)
  const missing = pairs.filter((one) => !before.has(pairKey(one.content.id, one.point)))
  for (const reference of content) {
    const points = missing.filter((one) => one.content.id === reference.id).map((one) => one.point)
    if (points.length > 0) await send(context, reference, points)
  }
  const polls = await poll(tools.clocks, sitePace, tools.signal, async (number) => {
    const states = await statesOf(asked, content)
    const current = await wanted(asked)
    const open = current.filter(({ content: one, point }) => !isCurrent(states.get(pairKey(one.id, point)), one))
    tools.progress(current.length - open.length, current.length)
    if (open.length === 0) return number
    await tools.waiting({ code: 'content', missing: open.length, of: current.length })
    for (const { content: one, point } of open)
      if (states.get(pairKey(one.id, point))?.condition === 'failed') await again(one, point)
    return undefined
  })
  return missing.length === 0 && polls === 1 ? alreadyDone : done

  async function again(reference: SequenceReference, point: string): Promise<void> {
    const key = pairKey(reference.id, point)
    const before = (context.facts.redistributed ??= [])
    if (before.includes(key)) {
      const fresh = await statesOf(asked, [reference])
      if (fresh.get(key)?.condition !== 'failed') return
      throw fail('work', 'content-failed', { content: `${reference.name} (${reference.id})`, point })
    }
    before.push(key)
    await ports.site.content.redistribute(reference, point, tools.signal)
  }
}

export const isCurrent = (state: ContentState | undefined, content: { readonly sourceVersion: number }): boolean =>
  contentAt(state, content) === 'there'

/** Every reference of the sequence on every point of the plan, groups taken apart. */
export async function wanted({ plan, ports, signal, facts }: Asked): Promise<readonly Pair[]> {
  const sequence = need(facts.sequence, 'the task sequence')
  const references = await ports.site.taskSequences.references(sequence.id, signal)
  const points = pointsOf(plan, await ports.site.content.groups(signal))
  return references.flatMap((content) => points.map((point) => ({ content, point })))
}

/** Every point that a plan names, alone or in a group, once. */
export function pointsOf(
  { distribution }: Pick<Plan, 'distribution'>,
  groups: readonly DistributionPointGroup[],
): readonly string[] {
  const chosen = new Set(distribution.groups.map((one) => one.toLowerCase()))
  const inGroups = groups.filter((one) => chosen.has(one.name.toLowerCase())).flatMap((one) => one.points)
  return [...new Map([...distribution.points, ...inGroups].map((one) => [one.toLowerCase(), one])).values()]
}

export async function statesOf(
  { ports, signal }: Pick<Asked, 'ports' | 'signal'>,
  content: readonly ContentRef[],
): Promise<ReadonlyMap<string, ContentState>> {
  const states = await ports.site.content.states(content, signal)
  return new Map(states.map((one) => [pairKey(one.contentId, one.point), one]))
}

/** The site's message for "is there already" and "does not exist" is the same: what is targeted now decides (5.2). */
async function send(context: DeployContext, content: SequenceReference, points: readonly string[]): Promise<void> {
  const { ports, tools } = context
  try {
    await ports.site.content.send(content, points, tools.signal)
  } catch (error) {
    if (!(error instanceof Failed) || error.failure.code !== 'site-no-content-destination') throw error
    const states = await statesOf({ ports, signal: tools.signal }, [content])
    const rest = points.filter((point) => !states.has(pairKey(content.id, point)))
    if (rest.length === points.length) throw error
    for (const point of rest) await ports.site.content.send(content, [point], tools.signal)
  }
}

import type { Output } from '#shared/contract/calls.ts'
import { goneDestinations, type ReferenceState } from '#shared/draft/destinations.ts'
import type { Draft } from '#shared/draft/draft.ts'

type Looked = Output<'distribution:look'>

/** A point or group to tick, with the points that it stands for. */
export interface Destination {
  readonly kind: 'points' | 'groups'
  readonly name: string
  readonly points: readonly string[]
  /** '' for a group. */
  readonly siteCode: string
  readonly gone: boolean
}

/** What is chosen and gone first, then groups, then points; of these what fits the filter. */
export function destinationsOf(looked: Looked, chosen: Draft['distribution'], filter: string): readonly Destination[] {
  const gone = goneDestinations(chosen, looked)
  const lost = (kind: Destination['kind'], names: readonly string[]): readonly Destination[] =>
    names.map((name) => ({ kind, name, points: [], siteCode: '', gone: true }))
  const all: readonly Destination[] = [
    ...lost('groups', gone.groups),
    ...lost('points', gone.points),
    ...looked.groups.map((one) => ({ kind: 'groups' as const, ...one, siteCode: '', gone: false })),
    ...looked.points.map((one) => ({ kind: 'points' as const, ...one, points: [one.name], gone: false })),
  ]
  const text = filter.trim().toLowerCase()
  return text === '' ? all : all.filter((one) => one.gone || one.name.toLowerCase().includes(text))
}

/** How many of a destination's points are in which state. */
export function countStates(
  { points }: Destination,
  states: Readonly<Record<string, ReferenceState>>,
): ReadonlyMap<ReferenceState, number> {
  const byName = new Map(Object.entries(states).map(([point, state]) => [point.toLowerCase(), state]))
  const counts = new Map<ReferenceState, number>()
  for (const point of points) {
    const state = byName.get(point.toLowerCase()) ?? 'missing'
    counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return counts
}

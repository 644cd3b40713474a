import type { Output } from '../contract/calls.ts'
import type { Draft } from './draft.ts'

type Looked = Output<'distribution:look'>
type Chosen = Draft['distribution']
type State = Looked['references'][number]['states'][string]

/** Names of points and groups are not told apart by letter case. */
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
export const holds = (names: readonly string[], name: string): boolean => names.some((one) => isSame(one, name))

/** Every point that is chosen, alone or by a group, once. */
export function chosenPoints(
  { points, groups }: Chosen,
  there: readonly Looked['groups'][number][],
): readonly string[] {
  const inGroups = there.filter((one) => holds(groups, one.name)).flatMap((one) => one.points)
  return [...new Map([...points, ...inGroups].map((one) => [one.toLowerCase(), one])).values()]
}

/** What a plan begins with: the points that hold every image at its version already, where they are few. */
export function firstDestinations({ points, references }: Looked): Chosen {
  const images = references.filter((one) => one.kind !== 'package')
  const ready =
    images.length === 0 ? [] : points.filter(({ name }) => images.every((one) => one.states[name] === 'there'))
  const [only, ...more] = points
  if (ready.length > 0 && ready.length <= mostReady) return { points: ready.map((one) => one.name), groups: [] }
  return { points: only !== undefined && more.length === 0 ? [only.name] : [], groups: [] }
}

/** More than that is no room or building any more: a person chooses. */
const mostReady = 5

/** Whether the bytes still have to get there. */
const isOpen = (state: State | undefined): boolean =>
  state === undefined || state === 'missing' || state === 'failed' || state === 'old'

/** What still has to be sent to these points. */
export function toSend(
  references: Looked['references'],
  points: readonly string[],
): { readonly bytes: number; readonly unknown: readonly string[] } {
  let bytes = 0
  const unknown: string[] = []
  for (const { name, bytes: size, states } of references) {
    const byName = new Map(Object.entries(states).map(([point, state]) => [point.toLowerCase(), state]))
    const open = points.filter((point) => isOpen(byName.get(point.toLowerCase()))).length
    if (open > 0 && size === null) unknown.push(name)
    bytes += open * (size ?? 0)
  }
  return { bytes, unknown }
}

/** What is chosen and not in the site any more. */
export const goneDestinations = ({ points, groups }: Chosen, there: Pick<Looked, 'points' | 'groups'>): Chosen => ({
  points: points.filter((name) => !there.points.some((one) => isSame(one.name, name))),
  groups: groups.filter((name) => !there.groups.some((one) => isSame(one.name, name))),
})

/** `chosen` with a point or group taken in, or out where it was in. */
export function toggleDestination(chosen: Chosen, kind: 'points' | 'groups', name: string): Chosen {
  const names = chosen[kind]
  const kept = names.filter((one) => !isSame(one, name))
  return { ...chosen, [kind]: kept.length === names.length ? [...names, name] : kept }
}

export type ReferenceState = State

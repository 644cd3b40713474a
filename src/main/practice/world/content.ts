import type {
  ContentCondition,
  ContentRef,
  ContentState,
  DistributionPoint,
  DistributionPointGroup,
} from '#shared/site.ts'
import { act, read, schedule, unschedule } from './act.ts'
import { between, chance } from './chance.ts'
import { contentOf, contentRow, findContent } from './content-rows.ts'
import { int, shape, text } from './db.ts'
import { missing, WorldError } from './trouble.ts'
import { instant, minute, minutes, type Actor, type Handler, type World } from './world.ts'

const conditions: Readonly<Record<ContentCondition, true>> = {
  installed: true,
  'in-progress': true,
  failed: true,
  removing: true,
}
const isCondition = (value: string): value is ContentCondition => value in conditions
/** How a column tells a state. */
export const condition = (value: unknown): ContentCondition => {
  const name = text(value)
  if (!isCondition(name)) throw new TypeError(`${name} is no condition of content`)
  return name
}
const stateRow = shape({ contentId: text, point: text, state: condition, sourceVersion: int, transfers: int })
const pointRow = shape({ name: text, siteCode: text })
const groupRow = shape({ name: text, point: text })

const subjectOf = (contentId: string, point: string): string => `${contentId}|${point}`

/** Every distribution point of the site. */
export const points = (world: World): readonly DistributionPoint[] =>
  read(world, () => world.db.all(pointRow, 'FROM point ORDER BY name'))

/** Groups with their points. */
export function pointGroups(world: World): readonly DistributionPointGroup[] {
  const groups = new Map<string, string[]>()
  for (const { name, point } of read(world, () => world.db.all(groupRow, 'FROM pointGroup ORDER BY name, point')))
    groups.set(name, [...(groups.get(name) ?? []), point])
  return [...groups].map(([name, members]) => ({ name, points: members }))
}

/** State per content and targeted point; what is not targeted, or does not exist, has no line. */
export const contentStates = (world: World, content: readonly ContentRef[]): readonly ContentState[] =>
  read(world, () =>
    content.flatMap(({ kind, id }) =>
      findContent(world, kind, id) === undefined
        ? []
        : world.db
            .all(stateRow, 'FROM onPoint WHERE contentId = ? ORDER BY point', id)
            .map(({ contentId, point, state, sourceVersion }) => ({
              contentId,
              point,
              condition: state,
              sourceVersion,
            })),
    ),
  )

/** Fails as a whole, without saying why, if a point is unknown or has the content already (configmgr.md 5.2). */
export const sendContent = (world: World, actor: Actor, content: ContentRef, names: readonly string[]): void => {
  act(world, actor, 'start-distribution', () => {
    const ambiguous = new WorldError({ code: 'no-destination', contentId: content.id })
    const known = names.map((name) => world.db.get(pointRow, 'FROM point WHERE name = ?', name)?.name)
    const targets = known.filter((name) => name !== undefined)
    const found = findContent(world, content.kind, content.id)
    if (found === undefined || targets.length === 0 || targets.length !== new Set(known).size) throw ambiguous
    for (const point of targets) {
      if (stateOn(world, content.id, point) !== undefined) throw ambiguous
      world.db.run(
        "INSERT INTO onPoint (contentId, point, state, sourceVersion, transfers) VALUES (?, ?, 'in-progress', ?, 0)",
        content.id,
        point,
        found.sourceVersion,
      )
      transfer(world, content.id, point)
    }
    return { value: undefined, object: content.id, detail: { points: targets } }
  })
}

/** Sends again what is targeted. */
export const redistribute = (world: World, actor: Actor, content: ContentRef, name: string): void => {
  act(world, actor, 'start-distribution', () => {
    contentOf(world, content.kind, content.id)
    const state = stateOn(world, content.id, name)
    if (state === undefined) throw missing(`${content.id} ${name}`)
    world.db.run("UPDATE onPoint SET state = 'in-progress' WHERE contentId = ? AND point = ?", content.id, state.point)
    unschedule(world, 'content-noticed', 0, subjectOf(content.id, state.point))
    transfer(world, content.id, state.point)
    return { value: undefined, object: content.id, detail: { points: [state.point], again: true } }
  })
}

/** A point looks at what it holds. What has been targeted holds good here: practice content never rots. */
export const validateContent = (world: World, content: ContentRef, name: string): void => {
  read(world, () => {
    contentOf(world, content.kind, content.id)
    if (stateOn(world, content.id, name) === undefined) throw missing(`${content.id} ${name}`)
  })
}

/** After an update each point still reports the old version as installed until the site notices. */
export function resend(world: World, contentId: string): void {
  for (const { point, sourceVersion } of world.db.all(stateRow, 'FROM onPoint WHERE contentId = ?', contentId)) {
    const subject = subjectOf(contentId, point)
    const at = instant(world) + minutes(world, 2, 5, 'noticed', subject, sourceVersion)
    unschedule(world, 'content-arrived', 0, subject)
    schedule(world, { at, kind: 'content-noticed', resourceId: 0, subject })
  }
}

/** Forgets content everywhere: its package was removed. */
export function dropContent(world: World, contentId: string): void {
  for (const { point } of world.db.all(stateRow, 'FROM onPoint WHERE contentId = ?', contentId)) {
    unschedule(world, 'content-noticed', 0, subjectOf(contentId, point))
    unschedule(world, 'content-arrived', 0, subjectOf(contentId, point))
  }
  world.db.run('DELETE FROM onPoint WHERE contentId = ?', contentId)
  world.db.run('DELETE FROM contentFile WHERE contentId = ?', contentId)
  world.db.run('DELETE FROM content WHERE id = ?', contentId)
}

/** The newest version that some point holds; null: no device can load it. */
export function loadableVersion(world: World, contentId: string): number | null {
  const best = shape({ sourceVersion: int })
  const row = world.db.get(
    best,
    "FROM onPoint WHERE contentId = ? AND state = 'installed' ORDER BY sourceVersion DESC LIMIT 1",
    contentId,
  )
  return row?.sourceVersion ?? null
}

const stateOn = (world: World, contentId: string, point: string) =>
  world.db.get(stateRow, 'FROM onPoint WHERE contentId = ? AND point = ?', contentId, point)

/** A transfer takes a few minutes, and one more for each 100 MB or so. */
function transfer(world: World, contentId: string, point: string): void {
  const subject = subjectOf(contentId, point)
  const state = stateOn(world, contentId, point)
  const content = world.db.get(contentRow, 'FROM content WHERE id = ?', contentId)
  if (state === undefined || content === undefined) return
  const transfers = state.transfers + 1
  world.db.run('UPDATE onPoint SET transfers = ? WHERE contentId = ? AND point = ?', transfers, contentId, point)
  const luck = chance(world.settings.seed, 'transfer', subject, transfers)
  const slowness = world.faults.reduce((times, fault) => times * (fault.slowness ?? 1), 1)
  const kilobytesAMinute = between(80_000, 130_000, luck)
  const takes = (between(3, 7, luck) + content.size / kilobytesAMinute) * minute * slowness
  unschedule(world, 'content-arrived', 0, subject)
  schedule(world, { at: instant(world) + takes, kind: 'content-arrived', resourceId: 0, subject })
}

const parts = (subject: string): { contentId: string; point: string } => {
  const [contentId = '', point = ''] = subject.split('|')
  return { contentId, point }
}

/** The site begins to send the new version to a point. `subject`: content|point. */
export const contentNoticed: Handler = (world, due) => {
  const { contentId, point } = parts(due.subject)
  world.db.run("UPDATE onPoint SET state = 'in-progress' WHERE contentId = ? AND point = ?", contentId, point)
  transfer(world, contentId, point)
}

/** A transfer ends. `subject`: content|point. */
export const contentArrived: Handler = (world, due) => {
  const { contentId, point } = parts(due.subject)
  const content = world.db.get(contentRow, 'FROM content WHERE id = ?', contentId)
  if (content === undefined) return
  const broken =
    world.faults.some((fault) => fault.transferFails?.(world, contentId, point)) || !sourceReadable(world, content)
  world.db.run(
    'UPDATE onPoint SET state = ?, sourceVersion = CASE ? WHEN 1 THEN sourceVersion ELSE ? END WHERE contentId = ? AND point = ?',
    broken ? 'failed' : 'installed',
    Number(broken),
    content.sourceVersion,
    contentId,
    point,
  )
}

/** A package whose folder could not be read has nothing to send. */
const sourceReadable = (world: World, content: { id: string; kind: string; sourceVersion: number }): boolean =>
  content.kind !== 'package' ||
  world.db.get(
    shape({ contentId: text }),
    'FROM contentFile WHERE contentId = ? AND sourceVersion = ? LIMIT 1',
    content.id,
    content.sourceVersion,
  ) !== undefined

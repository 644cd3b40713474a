import { int, shape, text } from './db.ts'
import type { Afterwards } from './fault-hooks.ts'
import type { Primitive } from './primitive.ts'
import { instant, type Actor, type Due, type DueKind, type World } from './world.ts'

const kinds: Readonly<Record<DueKind, true>> = {
  evaluate: true,
  'content-noticed': true,
  'content-arrived': true,
  unlock: true,
  policy: true,
  press: true,
  step: true,
  'first-boot': true,
  enrol: true,
}
const isKind = (value: string): value is DueKind => value in kinds
const dueKind = (value: unknown): DueKind => {
  const name = text(value)
  if (!isKind(name)) throw new TypeError(`nothing is known about ${name}`)
  return name
}
const dueRow = shape({ id: int, at: int, kind: dueKind, resourceId: int, subject: text })
const firstAt = shape({ at: int })

/** Something will be decided at `at`. The same thing at the same instant is decided once. */
export function schedule(world: World, due: Due): void {
  world.db.run(
    'INSERT OR IGNORE INTO due (at, kind, resourceId, subject) VALUES (?, ?, ?, ?)',
    Math.ceil(due.at),
    due.kind,
    due.resourceId,
    due.subject,
  )
}

/** Whether something of this kind is waiting for its instant. */
export const isScheduled = (world: World, kind: DueKind, resourceId: number, subject: string): boolean =>
  world.db.get(firstAt, 'FROM due WHERE kind = ? AND resourceId = ? AND subject = ?', kind, resourceId, subject) !==
  undefined

/** Takes back what was to be decided. */
export function unschedule(world: World, kind: DueKind, resourceId: number, subject: string): void {
  world.db.run('DELETE FROM due WHERE kind = ? AND resourceId = ? AND subject = ?', kind, resourceId, subject)
}

/**
 * Decides everything that is due, in the order of time: what is decided depends on the instant of the decision, never
 * on when somebody looked.
 */
function advance(world: World, now: number): void {
  for (;;) {
    const due = world.db.get(dueRow, 'FROM due WHERE at <= ? ORDER BY at, id LIMIT 1', now)
    if (due === undefined) break
    world.db.run('DELETE FROM due WHERE id = ?', due.id)
    world.moment.at = due.at
    world.handlers[due.kind](world, due)
  }
  world.moment.at = now
}

/** One transaction at the present instant, after everything that is due. World time never runs backwards in a file. */
export function write<T>(world: World, effect: () => T): T {
  if (world.moment.at !== null) return effect()
  try {
    return world.db.writing(() => {
      const past = world.db.get(shape({ next: int }), "FROM counter WHERE name = 'advancedTo'")?.next ?? world.start
      const now = Math.max(past, world.clock.now())
      advance(world, now)
      const value = effect()
      world.db.run("INSERT OR REPLACE INTO counter (name, next) VALUES ('advancedTo', ?)", now)
      return value
    })
  } finally {
    world.moment.at = null
  }
}

/** A consistent look at the present instant. Takes the write lock only if something is due. */
export function read<T>(world: World, query: () => T): T {
  if (world.moment.at !== null) return query()
  const first = world.db.get(firstAt, 'FROM due ORDER BY at LIMIT 1')
  if (first !== undefined && first.at <= world.clock.now()) write(world, () => undefined)
  return world.db.reading(query)
}

/** What a primitive did: its answer, and what the history says. `object` null: nothing changed, nothing is told. */
export interface Done<T> {
  readonly value: T
  readonly object: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Carries out one primitive: one transaction with everything that is due, the effect and the line of history. Inside
 * another transaction it becomes part of that.
 */
export function act<T>(world: World, actor: Actor, primitive: Primitive, effect: () => Done<T>): T {
  const ours = actor.by === 'drydock'
  const inner = world.moment.at !== null
  if (ours && !inner) for (const fault of world.faults) fault.before?.(world, primitive)
  const afterwards: Afterwards[] = []
  const value = write(world, () => {
    const done = effect()
    if (done.object === null) return done.value
    remember(world, actor, primitive, done.object, done.detail ?? {})
    if (!ours) return done.value
    for (const fault of world.faults) {
      const later = fault.applied?.(world, { primitive, object: done.object })
      if (later !== undefined) afterwards.push(later)
    }
    return done.value
  })
  for (const one of afterwards) one()
  return value
}

function remember(
  world: World,
  actor: Actor,
  primitive: Primitive,
  object: string,
  detail: Readonly<Record<string, unknown>>,
): void {
  world.db.run(
    'INSERT INTO history (at, primitive, object, actor, detail) VALUES (?, ?, ?, ?, ?)',
    instant(world),
    primitive,
    object,
    actor.by,
    JSON.stringify(detail),
  )
}

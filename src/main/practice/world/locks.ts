import type { LockableKind, ObjectLock } from '#shared/site.ts'
import { read, write } from './act.ts'
import { findContent } from './content-rows.ts'
import { int, shape, text } from './db.ts'
import { missing, WorldError } from './trouble.ts'
import { instant, type Actor, type Handler, type World } from './world.ts'

const lockRow = shape({ owner: text, machine: text, since: int })

const find = (world: World, kind: LockableKind, id: string) =>
  world.db.get(lockRow, 'FROM editLock WHERE kind = ? AND id = ?', kind, id)

/** Who holds an object's edit lock, as `actor` sees it; null: nobody. Fails where there is no such object. */
export const lockOf = (world: World, actor: Actor, kind: LockableKind, id: string): ObjectLock | null =>
  read(world, () => {
    const known =
      kind === 'task-sequence'
        ? world.db.get(shape({ id: text }), 'FROM sequence WHERE id = ?', id)
        : findContent(world, kind, id)
    if (known === undefined) throw missing(id)
    const row = find(world, kind, id)
    if (row === undefined) return null
    const { owner, machine, since } = row
    return {
      owner,
      machine,
      since: new Date(since).toISOString(),
      ours: owner === actor.owner && machine === actor.machine,
    }
  })

/** An edit session of one's own that was left open blocks the next one just like anybody else's (configmgr.md 2.2). */
export function refuseLocked(world: World, kind: LockableKind, id: string): void {
  const held = find(world, kind, id)
  if (held !== undefined) throw new WorldError({ code: 'locked', id, owner: held.owner, machine: held.machine })
}

/** Opens an edit session; fails with `locked` while there is one. */
export const takeLock = (world: World, actor: Actor, kind: LockableKind, id: string): void => {
  write(world, () => {
    refuseLocked(world, kind, id)
    world.db.run(
      'INSERT INTO editLock (kind, id, owner, machine, since) VALUES (?, ?, ?, ?, ?)',
      kind,
      id,
      actor.owner,
      actor.machine,
      instant(world),
    )
  })
}

/** Ends one's own edit session; fails for anybody else's. Nothing happens where there is none. */
export const releaseLock = (world: World, actor: Actor, kind: LockableKind, id: string): void => {
  write(world, () => {
    const held = find(world, kind, id)
    if (held === undefined) return
    if (held.owner !== actor.owner || held.machine !== actor.machine) refuseLocked(world, kind, id)
    world.db.run('DELETE FROM editLock WHERE kind = ? AND id = ?', kind, id)
  })
}

/** Ends anybody's edit session, as an administrator can who insists. Nothing happens where there is none. */
export const breakLock = (world: World, kind: LockableKind, id: string): void => {
  write(world, () => {
    world.db.run('DELETE FROM editLock WHERE kind = ? AND id = ?', kind, id)
  })
}

/** Somebody closes the editor. `subject`: kind|id. */
export const unlock: Handler = (world, due) => {
  const [kind = '', id = ''] = due.subject.split('|')
  world.db.run('DELETE FROM editLock WHERE kind = ? AND id = ?', kind, id)
}

import type { Availability, DeploymentRecord, DeploymentRequest, DownloadOption, Purpose } from '#shared/site.ts'
import { act, read } from './act.ts'
import { flag, int, shape, text, type Row } from './db.ts'
import { nextDeploymentId } from './ids.ts'
import { atMost } from './limits.ts'
import { concern } from './policy-times.ts'
import { anywhere } from './search.ts'
import { missing, WorldError } from './trouble.ts'
import { instant, type Actor, type World } from './world.ts'

const oneOf =
  <T extends string>(...known: readonly T[]) =>
  (value: unknown): T => {
    const found = known.find((one) => one === value)
    if (found === undefined) throw new TypeError(`${String(value)} is not one of ${known.join(', ')}`)
    return found
  }

export const deploymentRow = shape({
  id: text,
  taskSequenceId: text,
  collectionId: text,
  purpose: oneOf<Purpose>('available', 'required'),
  availability: oneOf<Availability>('clients', 'clients-media-pxe', 'media-pxe'),
  option: oneOf<DownloadOption>('download-when-needed', 'download-first'),
  showProgress: flag,
  availableFrom: int,
  expires: int,
  comment: text,
})

const record = (row: Row<typeof deploymentRow>): DeploymentRecord => ({
  ...row,
  availableFrom: new Date(row.availableFrom).toISOString(),
  expires: new Date(row.expires).toISOString(),
})

/** Letter case does not count, as in every search of the site. */
export const deploymentsCommented = (world: World, part: string): readonly DeploymentRecord[] =>
  read(world, () =>
    world.db
      .all(deploymentRow, "FROM deployment WHERE comment LIKE ? ESCAPE '\\' ORDER BY id", anywhere(part))
      .map(record),
  )

/** null: there is none. */
export function deploymentWithId(world: World, id: string): DeploymentRecord | null {
  const row = read(world, () => world.db.get(deploymentRow, 'FROM deployment WHERE id = ?', id))
  return row === undefined ? null : record(row)
}

/** Deployments on a collection, or of a sequence. */
export const deploymentsOf = (
  world: World,
  column: 'collectionId' | 'taskSequenceId',
  id: string,
): readonly DeploymentRecord[] =>
  read(world, () => world.db.all(deploymentRow, `FROM deployment WHERE ${column} = ? ORDER BY id`, id).map(record))

/** The site keeps whole seconds. */
function second(field: string, time: string): number {
  const milliseconds = Date.parse(time)
  if (Number.isNaN(milliseconds)) throw new WorldError({ code: 'value-refused', field, limit: 'RFC 3339' })
  return Math.floor(milliseconds / 1000) * 1000
}

/** A deployment; the site asks nobody, and the same one twice is allowed (configmgr.md 6.1, 6.3). */
export const createDeployment = (world: World, actor: Actor, request: DeploymentRequest): string =>
  act(world, actor, 'create-deployment', () => {
    const availableFrom = second('availableFrom', request.availableFrom)
    const expires = second('expires', request.expires)
    atMost('comment', request.comment, 512)
    if (expires <= availableFrom)
      throw new WorldError({ code: 'value-refused', field: 'expires', limit: '> availableFrom' })
    if (request.option === 'download-first' && request.availability !== 'clients')
      throw new WorldError({ code: 'value-refused', field: 'option', limit: 'download-when-needed' })
    const known = shape({ id: text })
    if (world.db.get(known, 'FROM sequence WHERE id = ?', request.taskSequenceId) === undefined)
      throw missing(request.taskSequenceId)
    if (world.db.get(known, 'FROM collection WHERE id = ?', request.collectionId) === undefined)
      throw missing(request.collectionId)
    const id = nextDeploymentId(world)
    world.db.run(
      `INSERT INTO deployment (id, taskSequenceId, collectionId, purpose, availability, option, showProgress, availableFrom, expires, comment)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      request.taskSequenceId,
      request.collectionId,
      request.purpose,
      request.availability,
      request.option,
      Number(request.showProgress),
      availableFrom,
      expires,
      request.comment,
    )
    if (request.availability !== 'media-pxe')
      for (const { resourceId } of world.db.all(
        shape({ resourceId: int }),
        'FROM member WHERE collectionId = ?',
        request.collectionId,
      ))
        concern(world, resourceId, Math.max(instant(world), availableFrom))
    const { collectionId, taskSequenceId } = request
    return { value: id, object: id, detail: { collectionId, taskSequenceId } }
  })

/** Fails where there is none. Devices that have started go on. */
export const removeDeployment = (world: World, actor: Actor, id: string): void => {
  act(world, actor, 'remove-deployment', () => {
    if (world.db.run('DELETE FROM deployment WHERE id = ?', id) === 0) throw missing(id)
    return { value: undefined, object: id }
  })
}

/** What goes with a collection or a sequence that is removed. */
export function removeDeploymentsWhere(
  world: World,
  actor: Actor,
  column: 'collectionId' | 'taskSequenceId',
  id: string,
): void {
  for (const one of deploymentsOf(world, column, id)) removeDeployment(world, actor, one.id)
}

import type { DeploymentChange, DeploymentRecord, DeploymentRequest, Purpose } from '#shared/site.ts'
import { act, read, write } from './act.ts'
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

type Held = DeploymentRecord

/** What stands in the column of a deployment that never expires: the last instant that a date can hold. */
export const never = 8_640_000_000_000_000

export const deploymentRow = shape({
  id: text,
  taskSequenceId: text,
  collectionId: text,
  purpose: oneOf<Purpose>('available', 'required'),
  availability: oneOf<Held['availability']>('clients', 'clients-media-pxe', 'media-pxe', 'media-pxe-hidden'),
  option: oneOf<Held['option']>('download-when-needed', 'download-first', 'run-from-point'),
  showProgress: flag,
  availableFrom: int,
  expires: int,
  comment: text,
})

const record = (row: Row<typeof deploymentRow>): DeploymentRecord => ({
  ...row,
  availableFrom: new Date(row.availableFrom).toISOString(),
  expires: row.expires === never ? null : new Date(row.expires).toISOString(),
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

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** The site keeps whole seconds. */
function second(field: string, time: string): number {
  const milliseconds = Date.parse(time)
  if (Number.isNaN(milliseconds) || !instantForm.test(time))
    throw new WorldError({ code: 'value-refused', field, limit: 'RFC 3339' })
  return Math.floor(milliseconds / 1000) * 1000
}

/** A deployment; the site asks nobody, and the same one twice is allowed (configmgr.md 6.1, 6.3). */
export const createDeployment = (world: World, actor: Actor, request: DeploymentRequest): string =>
  act(world, actor, 'create-deployment', () => {
    const availableFrom = second('availableFrom', request.availableFrom)
    const expires = second('expires', request.expires)
    atMost('comment', request.comment, 512)
    refuseCombination({ ...request, availableFrom, expires })
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
    tellMembers(world, { ...request, availableFrom })
    const { collectionId, taskSequenceId } = request
    return { value: id, object: id, detail: { collectionId, taskSequenceId } }
  })

/** What is given takes the place of what was; devices learn of it with their next policy (configmgr.md 6.2). */
export const changeDeployment = (world: World, id: string, change: DeploymentChange): void => {
  write(world, () => {
    const there = world.db.get(deploymentRow, 'FROM deployment WHERE id = ?', id)
    if (there === undefined) throw missing(id)
    const { availability = there.availability, option = there.option } = change
    const availableFrom =
      change.availableFrom === undefined ? there.availableFrom : second('availableFrom', change.availableFrom)
    const expires = change.expires === undefined ? there.expires : second('expires', change.expires)
    refuseCombination({ availability, option, availableFrom, expires })
    world.db.run(
      'UPDATE deployment SET availability = ?, option = ?, availableFrom = ?, expires = ? WHERE id = ?',
      availability,
      option,
      availableFrom,
      expires,
      id,
    )
    tellMembers(world, { collectionId: there.collectionId, availability, availableFrom })
  })
}

/** What does not go together (configmgr.md 6.1). */
function refuseCombination(given: {
  readonly availability: Held['availability']
  readonly option: Held['option']
  readonly availableFrom: number
  readonly expires: number
}): void {
  if (given.expires <= given.availableFrom)
    throw new WorldError({ code: 'value-refused', field: 'expires', limit: '> availableFrom' })
  if (given.option === 'download-first' && given.availability !== 'clients')
    throw new WorldError({ code: 'value-refused', field: 'option', limit: 'download-when-needed' })
}

/** Clients of the collection will find the deployment in their policy. */
function tellMembers(
  world: World,
  deployment: Pick<Held, 'collectionId' | 'availability'> & { readonly availableFrom: number },
): void {
  if (deployment.availability.startsWith('media-pxe')) return
  const members = world.db.all(
    shape({ resourceId: int }),
    'FROM member WHERE collectionId = ?',
    deployment.collectionId,
  )
  for (const { resourceId } of members) concern(world, resourceId, Math.max(instant(world), deployment.availableFrom))
}

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

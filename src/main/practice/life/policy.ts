import { int, shape, text } from '../world/db.ts'
import { isScheduled, schedule } from '../world/act.ts'
import { deploymentRow } from '../world/deployments.ts'
import { deviceOf } from '../world/devices.ts'
import { concern } from '../world/policy-times.ts'
import { setClientState } from '../world/status.ts'
import { instant, minutes, type Handler, type World } from '../world/world.ts'

/** A client asks for its policy: the variables it has from now on, and what its user finds in Software Center. */
export const policy: Handler = (world, due) => {
  const device = deviceOf(world, due.resourceId)
  if (device === undefined || !device.isClient || device.isObsolete || device.isBlocked) return
  if (device.formattedAt !== null || device.onlineFrom === null) return
  if (due.at < device.onlineFrom) {
    if (due.subject === '') concern(world, device.resourceId, device.onlineFrom)
    return
  }
  takeVariables(world, device.resourceId)
  const deployments = world.db.all(
    deploymentRow,
    `FROM deployment WHERE availability NOT LIKE 'media-pxe%' AND expires > ?
     AND collectionId IN (SELECT collectionId FROM member WHERE resourceId = ?) ORDER BY id`,
    due.at,
    device.resourceId,
  )
  for (const one of deployments) {
    if (one.availableFrom > due.at) concern(world, device.resourceId, one.availableFrom)
    else offer(world, one.id, one.purpose, device.resourceId)
  }
}

function takeVariables(world: World, resourceId: number): void {
  const rows = world.db.all(shape({ name: text, value: text }), 'FROM variable WHERE resourceId = ?', resourceId)
  const variables = Object.fromEntries(rows.map(({ name, value }) => [name.toLowerCase(), value]))
  world.db.run(
    'INSERT OR REPLACE INTO policy (resourceId, at, variables) VALUES (?, ?, ?)',
    resourceId,
    instant(world),
    JSON.stringify(variables),
  )
}

/** Somebody will press Install in five to thirty minutes; a required deployment needs nobody. */
function offer(world: World, deploymentId: string, purpose: 'available' | 'required', resourceId: number): void {
  const seen = shape({ id: int })
  const started = 'FROM execution WHERE deploymentId = ? AND resourceId = ?'
  if (world.db.get(seen, started, deploymentId, resourceId) !== undefined) return
  const known = 'FROM clientState WHERE deploymentId = ? AND resourceId = ?'
  if (world.db.get(seen, known, deploymentId, resourceId) === undefined)
    setClientState(world, deploymentId, resourceId, 'policy-received')
  if (isScheduled(world, 'press', resourceId, deploymentId)) return
  const alone = world.faults.some((fault) => fault.leftAlone?.(world, resourceId))
  if (alone && purpose === 'available') return
  const wait =
    purpose === 'required'
      ? minutes(world, 1, 2, 'start', resourceId)
      : minutes(world, 5, 30, 'press', resourceId, deploymentId)
  schedule(world, { at: instant(world) + wait, kind: 'press', resourceId, subject: deploymentId })
}

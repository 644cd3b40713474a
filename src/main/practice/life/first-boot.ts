import { int, shape, text, textOrNull } from '../world/db.ts'
import { schedule } from '../world/act.ts'
import { guid, letters } from '../world/chance.ts'
import { deviceOf, type DeviceRow } from '../world/devices.ts'
import { happens, instant, minutes, type Handler, type World } from '../world/world.ts'
import { tenantIdOf, tenantProfile } from '../world/tenant-objects.ts'
import type { ExecutionState } from './execution.ts'
import type { Machine } from './machine.ts'
import { asWindowsReads } from './windows-reads.ts'

const executionRow = shape({ id: int, state: text })

function machineAfter(world: World, executionId: string): Machine | null {
  const row = world.db.get(executionRow, 'FROM execution WHERE id = ?', Number(executionId))
  return row === undefined ? null : (JSON.parse(row.state) as ExecutionState).machine
}

/** A person sits before the out-of-box experience for a while. `subject`: execution. */
export const firstBoot: Handler = (world, due) => {
  const machine = machineAfter(world, due.subject)
  if (machine === null || !meetsOutOfBox(machine)) return
  const at = instant(world) + minutes(world, 8, 30, 'out-of-box', due.resourceId, due.subject)
  schedule(world, { at, kind: 'enrol', resourceId: due.resourceId, subject: due.subject })
}

/** Set up within the sequence: only once it was resealed. Applied only: at the first start. */
const meetsOutOfBox = (machine: Machine): boolean =>
  machine.system !== null && (!machine.inNewSystem || machine.resealed)

interface Enrolment {
  readonly profileName: string
  readonly template: string | null
  readonly hybrid: boolean
}

/** Signed in: the assigned profile comes first, then the file (source document, "Register the device"). */
export const enrol: Handler = (world, due) => {
  const machine = machineAfter(world, due.subject)
  const device = deviceOf(world, due.resourceId)
  if (machine === null || device === undefined || device.enrolledAt !== null) return
  // Windows Home can't enrol at all (configmgr.md 9.3, 0x80180022).
  if (machine.system === null || /^Core/i.test(machine.system.edition)) return
  const how = assigned(world, device) ?? byFile(world, device, machine)
  if (how === null) return
  const at = instant(world)
  world.db.run(
    'UPDATE device SET enrolledAt = ?, enrollmentProfileName = ? WHERE resourceId = ?',
    at,
    how.profileName,
    device.resourceId,
  )
  world.db.run(
    `INSERT INTO managedDevice (id, serial, name, model, enrolledAt, enrollmentProfileName, hybrid)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    guid(world.settings.seed, 'managed', device.resourceId, at),
    device.serial,
    deviceName(world, device, how.template),
    device.model,
    at,
    how.profileName,
    Number(how.hybrid),
  )
}

/** A registered device with an assigned profile takes that one, whatever the file says. */
function assigned(world: World, device: DeviceRow): Enrolment | null {
  const row = world.db.get(
    shape({ profileId: textOrNull }),
    'FROM registration WHERE serial = ? AND profileId IS NOT NULL',
    device.serial,
  )
  const profile = row?.profileId === undefined || row.profileId === null ? null : tenantProfile(world, row.profileId)
  if (profile === null) return null
  return { profileName: profile.displayName, template: profile.deviceNameTemplate, hybrid: profile.hybrid }
}

/** An answer file that was left over keeps Windows from reading the configuration file (configmgr.md 1.6). */
function byFile(world: World, device: DeviceRow, machine: Machine): Enrolment | null {
  if (machine.unattend || machine.configuration === null) return null
  const { name, base64 } = machine.configuration
  const read = asWindowsReads(name, Buffer.from(base64, 'base64'), tenantIdOf(world))
  if (read === null) return null
  // Both spellings are seen in the field (graph.md 2.6).
  const prefix = happens(world, 0.3, 'spelling', device.resourceId)
    ? 'OfflineAutopilotprofile-'
    : 'OffilineAutoPilotProfile-'
  return { profileName: prefix + read.correlationId, template: read.deviceName, hybrid: read.hybrid }
}

/** Windows names itself by the template (configmgr.md 1.1), or DESKTOP- and seven letters. */
function deviceName(world: World, device: DeviceRow, template: string | null): string {
  const draw = (alphabet: string, length: number): string =>
    letters(alphabet, length, world.settings.seed, 'name', device.resourceId)
  if (template === null || template === '') return `DESKTOP-${draw('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789', 7)}`
  return template
    .replaceAll('%SERIAL%', device.serial.replaceAll(/[^A-Za-z0-9-]/g, ''))
    .replaceAll(/%RAND:(\d{1,2})%/g, (_, length: string) => draw('0123456789', Number(length)))
    .slice(0, 15)
}

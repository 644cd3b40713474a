import { z } from 'zod'
import type { TenantSubject } from '#shared/texts/en/tenant-subjects.ts'
import type { EnrolledDevice, RegisteredDevice } from '#shared/tenant.ts'
import { iso } from '#shared/clock.ts'
import { wrongShape } from './outcome.ts'

/** A text that may be missing; unknown properties and unknown enum members are no error (graph.md 2.1). */
const text = (limit: number) =>
  z
    .string()
    .max(limit)
    .nullish()
    .transform((value) => value ?? '')

const id = z.string().min(1).max(200)

const identitySchema = z.object({
  id,
  serialNumber: text(500),
  model: text(500),
  groupTag: text(2_048),
  deploymentProfileAssignmentStatus: text(100),
})

const managedDeviceSchema = z.object({
  id,
  serialNumber: text(500),
  deviceName: text(500),
  enrolledDateTime: text(100),
  enrollmentProfileName: text(1_000),
})

/** The properties of a managed device that are asked for. */
export const managedDeviceProperties = Object.keys(managedDeviceSchema.shape).join(',')

const onlyOneSchema = z.object({ value: z.tuple([z.unknown()]) })

/** The single item of a list answer. Fails with `tenant-answer-unreadable`. */
export const readOnlyOne = (body: unknown, subject: TenantSubject): unknown =>
  read(onlyOneSchema, body, subject).value[0]

/** A windowsAutopilotDeviceIdentity in our words (graph.md 2.3). Fails with `tenant-answer-unreadable`. */
export function readIdentity(item: unknown): RegisteredDevice {
  const identity = read(identitySchema, item, 'registered-devices')
  return {
    id: identity.id,
    serial: identity.serialNumber.trim(),
    model: identity.model,
    groupTag: identity.groupTag,
    profileAssigned: identity.deploymentProfileAssignmentStatus.startsWith('assigned'),
  }
}

/**
 * A managedDevice in our words (graph.md 2.6); null if it has no enrolment time, which proves nothing. Fails with
 * `tenant-answer-unreadable`.
 */
export function readManagedDevice(item: unknown): EnrolledDevice | null {
  const device = read(managedDeviceSchema, item, 'enrolled-devices')
  const enrolledAt = Date.parse(device.enrolledDateTime)
  if (Number.isNaN(enrolledAt)) return null
  return {
    id: device.id,
    serial: device.serialNumber.trim(),
    name: device.deviceName,
    enrolledAt: iso(enrolledAt),
    enrollmentProfileName: device.enrollmentProfileName,
  }
}

function read<S extends z.ZodType>(schema: S, value: unknown, subject: TenantSubject): z.output<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw wrongShape(subject, z.prettifyError(parsed.error))
  return parsed.data
}

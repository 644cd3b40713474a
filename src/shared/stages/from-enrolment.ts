import type { EnrolledDevice } from '../tenant.ts'
import type { Evidence } from './evidence.ts'

/** Microsoft writes "Offiline"; the other spelling is accepted too (source document, "Register the device"). */
const offline = /^offi?line ?autopilot ?profile-(.+)$/i

/**
 * What an enrolment proves: with this file's correlation id that the file was used, with another name that an assigned
 * profile won. Enrolments before `since` are of the time before this run: null.
 */
export function evidenceFromEnrolment(
  device: EnrolledDevice,
  expected: { readonly correlationId: string; readonly since: string },
): Evidence | null {
  if (Date.parse(device.enrolledAt) < Date.parse(expected.since)) return null
  const common = { source: 'tenant-device-record', at: device.enrolledAt } as const
  const profile = device.enrollmentProfileName
  if (profile === '') return { ...common, code: 'enrolled-without-profile' }
  const correlationId = offline.exec(profile)?.[1]
  if (correlationId === undefined) return { ...common, code: 'enrolled-by-profile', profile }
  return correlationId.toLowerCase() === expected.correlationId.toLowerCase()
    ? { ...common, code: 'enrolled-by-file', profile }
    : { ...common, code: 'enrolled-by-other-file', profile }
}

import type { EnrolledDevice } from '../tenant.ts'
import type { Evidence } from './evidence.ts'

export interface ExpectedEnrolment {
  /** `ZtdCorrelationId` of the configuration file. */
  readonly correlationId: string
  /** ISO 8601: enrolments before it belong to the time before this run. */
  readonly since: string
}

/** Both spellings: "Offiline" is how the service writes it (source document, "Register the device"). */
const byFile = /^off(?:i)?line ?autopilot ?profile-(.*)$/is

/**
 * What an enrolment proves: the name of the enrolment profile, matched as a whole and without letter case, tells whether
 * this file was used, another one, an assigned profile, or none. null: it was before this run.
 */
export function evidenceFromEnrolment(device: EnrolledDevice, expected: ExpectedEnrolment): Evidence | null {
  const [when, since] = [Date.parse(device.enrolledAt), Date.parse(expected.since)]
  if (Number.isNaN(when) || when < since) return null
  const about = { source: 'tenant-device-record', at: new Date(when).toISOString() } as const
  const profile = device.enrollmentProfileName
  if (profile.trim() === '') return { ...about, code: 'enrolled-without-profile' }
  const id = byFile.exec(profile)?.[1]
  if (id === undefined) return { ...about, code: 'enrolled-by-profile', profile }
  const same = id !== '' && id.toLowerCase() === expected.correlationId.toLowerCase()
  return { ...about, code: same ? 'enrolled-by-file' : 'enrolled-by-other-file', profile }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceFromEnrolment } from './from-enrolment.ts'
import { at } from './test-evidence.ts'

const correlationId = '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11'
const enrolled = (enrollmentProfileName: string, enrolledAt = at(10)) =>
  evidenceFromEnrolment(
    { id: 'x', serial: 'PF0', name: 'PC', enrolledAt, enrollmentProfileName },
    { correlationId, since: at(0) },
  )

describe('evidenceFromEnrolment (source document, "Register the device")', () => {
  it.each([
    [`OffilineAutoPilotProfile-${correlationId}`, 'enrolled-by-file'],
    [`OfflineAutopilotprofile-${correlationId}`, 'enrolled-by-file'],
    [`OFFLINEAUTOPILOTPROFILE-${correlationId.toUpperCase()}`, 'enrolled-by-file'],
    ['OffilineAutoPilotProfile-00000000-3f55-4a1b-9c55-0d6a2f5f1c11', 'enrolled-by-other-file'],
    [`OffilineAutoPilotProfile-${correlationId}x`, 'enrolled-by-other-file'],
    [`OffilineAutoPilotProfile-${correlationId}\n`, 'enrolled-by-other-file'],
    ['OffilineAutoPilotProfile-', 'enrolled-by-other-file'],
    [`x OffilineAutoPilotProfile-${correlationId}`, 'enrolled-by-profile'],
    [correlationId, 'enrolled-by-profile'],
    ['Sales laptops', 'enrolled-by-profile'],
    ['', 'enrolled-without-profile'],
    ['  ', 'enrolled-without-profile'],
  ])('%j', (name, code) => {
    expect(enrolled(name)).toMatchObject({ code, source: 'tenant-device-record', at: at(10) })
  })

  it('never counts what was before this run, or at no time', () => {
    expect(enrolled(`OfflineAutopilotprofile-${correlationId}`, at(-1))).toBeNull()
    expect(enrolled(`OfflineAutopilotprofile-${correlationId}`, at(0))).not.toBeNull()
    expect(enrolled(`OfflineAutopilotprofile-${correlationId}`, 'never')).toBeNull()
  })

  it('says one time one way, as the order of evidence is told by its text', () => {
    expect(enrolled('', '2026-11-24T09:10:00+01:00')?.at).toBe(at(10))
    expect(enrolled('', '2026-11-24T08:10:00Z')?.at).toBe(at(10))
  })

  it('takes no other name for a success', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(enrolled(name)?.code).not.toBe('enrolled-by-file')
        expect(enrolled(`OfflineAutopilotprofile-${name}`)?.code).toBe('enrolled-by-other-file')
      }),
    )
  })
})

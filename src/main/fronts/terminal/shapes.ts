import type { Confirmation, RunReport } from '#shared/contract/run.ts'
import type { RunEvent } from '#shared/contract/events.ts'
import type { DeviceRow } from '#shared/contract/words.ts'
import type { Finding } from '#shared/finding.ts'
import { sayEvidence } from '#shared/texts/say-stage.ts'
import { sayFinding } from '#shared/texts/say.ts'

/** The shapes of formats.md: other programs read these, so keys are added, never renamed. */

export function findingShape(finding: Finding) {
  const { text, remedy } = sayFinding(finding)
  return { code: finding.code, level: finding.level, where: finding.where, text, remedy }
}

export function deviceShape(device: DeviceRow) {
  const { evidence, lastContact, ...rest } = device
  return {
    ...rest,
    ...(lastContact === null ? {} : { lastContact }),
    evidence: { code: evidence.code, what: sayEvidence(evidence), source: evidence.source, at: evidence.at },
  }
}

export function confirmationShape(confirmation: Confirmation) {
  return {
    schema: 1,
    ok: confirmation.ok,
    reviewHash: confirmation.reviewHash,
    differences: confirmation.differences,
    leftOut: confirmation.leftOut,
    devices: confirmation.devices.map(deviceShape),
    findings: confirmation.findings.map(findingShape),
  }
}

export function reportShape(report: RunReport) {
  const { review, failure, findings, devices, file, ...rest } = report
  return {
    schema: 1,
    ...rest,
    file,
    findings: findings.map(findingShape),
    devices: devices.map(deviceShape),
    ...(failure === undefined
      ? {}
      : { failure: { code: failure.code, ...(failure.detail === undefined ? {} : { detail: failure.detail }) } }),
    ...(review === undefined ? {} : { review: confirmationShape(review) }),
  }
}

/** One line of `--events`. */
export function eventShape({ run, seq, at, kind, step, data }: RunEvent) {
  return { run, seq, at, kind, ...(step === undefined ? {} : { step }), ...data }
}

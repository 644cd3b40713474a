import type { Finding } from '../finding.ts'
import type { DeviceRecord } from '../site.ts'
import { canonicalJson } from '../canonical.ts'
import type { Plan } from './plan.ts'
import type { ReviewFacts } from './facts.ts'
import { reviewDevices } from './review-devices.ts'
import { reviewObjects } from './review-objects.ts'
import { reviewPlanItself } from './review-plan.ts'
import { reviewSite } from './review-site.ts'
import { judgeWorkstation } from '../workstation/judge.ts'

/** A chosen device as reviewed: who it is, and what is known about it. */
export interface ReviewedDevice {
  readonly resourceId: number
  readonly name: string
  readonly serial: string
  readonly smbiosGuid: string
  readonly smsId: string
  readonly model: string
  readonly lastContact: string | null
  readonly joinNow: 'entra' | 'domain' | 'workgroup'
  readonly joinPlanned: 'entra' | 'hybrid'
  /** Resource ids of other current records of its serial number, from which the plan chose this one by its id. */
  readonly besides: readonly number[]
}

/** What was looked at and agreed to: the gate compares the world with this. */
export interface Review {
  readonly devices: readonly ReviewedDevice[]
  readonly findings: readonly Finding[]
  readonly tenantId: string
  readonly profile: { readonly id: string; readonly name: string; readonly lastModified: string } | null
  readonly fileSha256: string | null
  readonly folderName: string
  readonly bootImage: { readonly id: string; readonly version: string; readonly sourceVersion: number } | null
  readonly osImage: {
    readonly id: string
    readonly version: string
    readonly sourceVersion: number
    readonly index: number
  } | null
  /** What exists already of the shared objects, as it was found. */
  readonly existing: {
    readonly fileSha256: string | null
    readonly package: { readonly id: string; readonly sourceVersion: number; readonly path: string } | null
    readonly taskSequence: { readonly id: string; readonly hash: string; readonly enabled: boolean } | null
  }
}

/** The parts of a device that make it this one and no other (design, "The gate"). */
export const identityOf = (device: DeviceRecord | ReviewedDevice) => ({
  resourceId: device.resourceId,
  serial: device.serial,
  smbiosGuid: device.smbiosGuid,
  name: device.name,
  smsId: device.smsId,
})

/** Reviews a plan as a whole: pure, facts to findings (design, promise 1). */
export function reviewPlan(plan: Plan, facts: ReviewFacts): Review {
  const { devices, findings: deviceFindings } = reviewDevices(plan, facts)
  const boot = facts.bootImage
  const os = facts.osImage
  const onlyPackage = facts.packages[0]
  const onlySequence = facts.sequences[0]
  return {
    devices,
    findings: [
      ...reviewPlanItself(plan, facts),
      ...reviewSite(facts),
      ...(facts.powerShell === null ? [] : judgeWorkstation(facts.powerShell)),
      ...facts.tenant.findings,
      ...facts.profileFindings,
      ...deviceFindings,
      ...reviewObjects(plan, facts),
    ],
    tenantId: facts.tenant.id,
    profile:
      facts.profile === null
        ? null
        : { id: facts.profile.id, name: facts.profile.name, lastModified: facts.profile.lastModified },
    fileSha256: facts.file?.sha256 ?? null,
    folderName: facts.file?.folderName ?? '',
    bootImage: boot === null ? null : { id: boot.id, version: boot.version, sourceVersion: boot.sourceVersion },
    osImage:
      os === null || !('new' in plan.taskSequence)
        ? null
        : {
            id: os.id,
            version: os.version,
            sourceVersion: os.sourceVersion,
            index: plan.taskSequence.new.imageIndex,
          },
    existing: {
      fileSha256: facts.file?.onShare ?? null,
      package:
        onlyPackage === undefined
          ? null
          : { id: onlyPackage.id, sourceVersion: onlyPackage.sourceVersion, path: onlyPackage.path },
      taskSequence:
        onlySequence === undefined
          ? null
          : { id: onlySequence.record.id, hash: onlySequence.hash, enabled: onlySequence.record.enabled },
    },
  }
}

/**
 * What the review hash is made of (formats.md, "Review hash"), as canonical JSON: no times of day, ages, progress or
 * sentences. SHA-256 is made in main.
 */
export function reviewHashInput(plan: Plan, review: Review): string {
  return canonicalJson({
    plan,
    devices: review.devices.map(identityOf),
    profile: review.profile === null ? null : { id: review.profile.id, lastModified: review.profile.lastModified },
    tenantId: review.tenantId,
    fileSha256: review.fileSha256,
    bootImage: review.bootImage,
    osImage: review.osImage,
    existing: review.existing,
    findings: review.findings
      .filter((one) => one.level !== 'note')
      .map((one) => ({ code: one.code, where: one.where, parameters: one.parameters })),
  })
}

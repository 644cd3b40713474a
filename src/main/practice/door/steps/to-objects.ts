import { never } from '#shared/result.ts'
import { defaultSuccessCodes, type OtherStep, type Partition, type Step } from '#shared/task-sequence/model.ts'
import { siteObject, type SiteObject } from '../site-object.ts'
import { toConditionObject } from './conditions.ts'
import {
  actionObject,
  commandObject,
  driversObject,
  groupObject,
  imageObject,
  partitionObject,
  restartObject,
  settingsObject,
} from './step-classes.ts'

/** A step of the world as the SMS Provider gives it. */
export function toStepObject(step: Step): SiteObject {
  const { name, enabled, continueOnError } = step
  const parts = { name, enabled, continueOnError, condition: toConditionObject(step.condition) }
  switch (step.kind) {
    case 'group':
      return groupObject(parts, step.steps.map(toStepObject))
    case 'run-command-line':
      return commandObject(parts, {
        commandLine: step.commandLine,
        packageId: step.packageId ?? null,
        minutes: step.timeoutMinutes,
        successCodes: step.successCodes ?? defaultSuccessCodes,
      })
    case 'restart':
      return restartObject(parts, { target: step.into === 'winpe' ? 'WinPE' : 'HD', seconds: step.messageSeconds })
    case 'partition-disk':
      return partitionObject(parts, {
        disk: step.diskNumber,
        variable: null,
        style: step.style.toUpperCase(),
        bootDisk: true,
        partitions: step.partitions.map(toPartitionObject),
      })
    case 'apply-operating-system':
      return imageObject(parts, { imageId: step.imageId, index: step.imageIndex })
    case 'apply-windows-settings':
      return settingsObject(parts, { user: step.owner, organization: step.organization, timeZone: 'UTC' })
    case 'apply-drivers':
      return driversObject(parts, { bestMatch: true })
    case 'other':
      return actionObject(step.className, parts, joined(step))
    default:
      return never(step)
  }
}

/** Names of partition types (SMS_TaskSequence_PartitionSettings; Recovery as its cmdlet names it). */
export const partitionTypes = { primary: 'Primary', efi: 'EFI', msr: 'MSR', recovery: 'Recovery' } as const

const toPartitionObject = ({ name, type, size, unit, bootable }: Partition): SiteObject =>
  siteObject('SMS_TaskSequence_PartitionSettings', {
    AssignVolumeLetter: type === 'primary',
    Bootable: bootable,
    FileSystem: type === 'primary' ? 'NTFS' : null,
    QuickFormat: true,
    Size: size,
    SizeUnits: unit === 'mb' ? 'MB' : 'Percent',
    Type: partitionTypes[type],
    VolumeLetterVariable: null,
    VolumeName: name,
  })

const joins = { domain: 0, workgroup: 1 } as const

/** 0: domain, 1: workgroup, under the name that each of the two classes has for it. */
function joined({ className, joins: what }: OtherStep): Readonly<Record<string, number | null>> {
  const type = what === undefined ? null : joins[what]
  if (className === 'SMS_TaskSequence_ApplyNetworkSettingsAction') return { NetworkJoinType: type }
  return className === 'SMS_TaskSequence_JoinDomainWorkgroupAction' ? { Type: type } : {}
}

import type { Action, Partition, Step } from '#shared/task-sequence/model.ts'
import { property } from '../call.ts'
import type { SiteObject } from '../site-object.ts'
import { embedded, toCondition } from './conditions.ts'
import { stepClass } from './step-classes.ts'
import { partitionTypes } from './to-objects.ts'

/** A step that a cmdlet was given, as the world keeps it. */
export function toStep(object: SiteObject): Step {
  const condition = toCondition(object.properties['Condition'])
  const common = {
    name: property(object, 'Name'),
    enabled: object.properties['Enabled'] === true,
    continueOnError: object.properties['ContinueOnError'] === true,
    ...(condition === undefined ? {} : { condition }),
  }
  if (object.class === 'SMS_TaskSequence_Group')
    return { ...common, kind: 'group', steps: embedded(object, 'Steps').map(toStep) }
  return toAction(object, common)
}

function toAction(object: SiteObject, common: Pick<Action, 'name' | 'enabled' | 'continueOnError'>): Action {
  switch (object.class) {
    case stepClass.command: {
      const packageId = object.properties['PackageID']
      return {
        ...common,
        kind: 'run-command-line',
        commandLine: property(object, 'CommandLine'),
        ...(typeof packageId === 'string' && packageId !== '' ? { packageId } : {}),
        timeoutMinutes: number(object, 'Timeout') / 60,
        ...codes(property(object, 'SuccessCodes')),
      }
    }
    case stepClass.restart: {
      const into = property(object, 'Target') === 'WinPE' ? 'winpe' : 'hard-disk'
      return { ...common, kind: 'restart', into, messageSeconds: number(object, 'MessageTimeout') }
    }
    case stepClass.partition:
      return {
        ...common,
        kind: 'partition-disk',
        diskNumber: number(object, 'DiskIndex'),
        style: property(object, 'PartitionStyle') === 'GPT' ? 'gpt' : 'mbr',
        partitions: embedded(object, 'Partitions').map(toPartition),
      }
    case stepClass.image: {
      const imageId = property(object, 'ImagePackageID')
      return { ...common, kind: 'apply-operating-system', imageId, imageIndex: number(object, 'ImageIndex') }
    }
    case stepClass.settings:
      return {
        ...common,
        kind: 'apply-windows-settings',
        owner: property(object, 'RegisteredUserName'),
        organization: property(object, 'RegisteredOrgName'),
      }
    case stepClass.drivers:
      return { ...common, kind: 'apply-drivers' }
    default:
      return { ...common, kind: 'other', className: object.class }
  }
}

function toPartition(object: SiteObject): Partition {
  const theirs = property(object, 'Type')
  const type = (['primary', 'efi', 'msr', 'recovery'] as const).find((one) => partitionTypes[one] === theirs)
  if (type === undefined) throw new TypeError(`practice makes no partition of the type ${theirs}`)
  const units = property(object, 'SizeUnits')
  return {
    name: property(object, 'VolumeName'),
    type,
    size: number(object, 'Size') * (units === 'GB' ? 1024 : 1),
    unit: units === 'Percent' ? 'percent' : 'mb',
    bootable: object.properties['Bootable'] === true,
  }
}

/** "0 3010" is what a step has that says nothing (SMS_TaskSequence_RunCommandLineAction). */
const codes = (text: string): { readonly successCodes?: readonly number[] } =>
  text === '0 3010' ? {} : { successCodes: text.split(' ').map((one) => Number(one) >>> 0) }

function number(object: SiteObject, name: string): number {
  const value = object.properties[name]
  if (typeof value !== 'number') throw new TypeError(`${object.class}.${name} is no number`)
  return value
}

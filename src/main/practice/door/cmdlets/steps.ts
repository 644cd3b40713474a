import { defaultSuccessCodes } from '#shared/task-sequence/model.ts'
import { flag, int, ints, object, objects, property, text, textOr, type Call, type Cmdlet } from '../call.ts'
import { CmdletError, refused } from '../cmdlet-error.ts'
import { siteObject } from '../site-object.ts'
import { conditionObject } from '../steps/conditions.ts'
import {
  commandObject,
  driversObject,
  groupObject,
  imageObject,
  partitionObject,
  restartObject,
  settingsObject,
  type CommonParts,
} from '../steps/step-classes.ts'

function parts(call: Call): CommonParts {
  const name = textOr(call, 'Name')
  if (name === '') throw refused('Name', 'The argument is null or empty.')
  return {
    name,
    description: textOr(call, 'Description'),
    enabled: !flag(call, 'Disable'),
    continueOnError: flag(call, 'ContinueOnError'),
    condition: conditionObject(objects(call, 'Condition')),
  }
}

/** Which of the switches of New-CMTSPartitionSetting stands for which type. */
const partitionSwitches = {
  PartitionPrimary: 'Primary',
  PartitionEfi: 'EFI',
  PartitionMsr: 'MSR',
  PartitionRecovery: 'Recovery',
  PartitionHidden: 'Hidden',
  PartitionExtended: 'Extended',
  PartitionLogical: 'Logical',
} as const

const partitionSetting: Cmdlet = (call) => {
  const given = Object.entries(partitionSwitches).find(([name]) => flag(call, name))
  const primary = given === undefined || given[1] === 'Primary'
  return [
    siteObject('SMS_TaskSequence_PartitionSettings', {
      AssignVolumeLetter: primary && call.parameters['EnableDriveLetterAssignment'] !== false,
      Bootable: flag(call, 'IsBootPartition'),
      FileSystem: text(call, 'PartitionFileSystem')?.toUpperCase() ?? null,
      QuickFormat: flag(call, 'EnableQuickFormat'),
      Size: int(call, 'Size') ?? 100,
      SizeUnits: text(call, 'SizeUnit') ?? 'Percent',
      Type: given?.[1] ?? 'Primary',
      VolumeLetterVariable: text(call, 'Variable') ?? null,
      VolumeName: textOr(call, 'Name'),
    }),
  ]
}

function imageStep(call: Call): ReturnType<Cmdlet> {
  const image = object(call, 'ImagePackage')
  if (image === undefined) throw new CmdletError('Specify an image package or an install package.', 'InvalidOperation')
  if (image.class !== 'SMS_ImagePackage')
    throw refused('ImagePackage', 'The argument is not an object of the type SMS_ImagePackage.')
  const index = int(call, 'ImagePackageIndex')
  if (index === undefined || index < 1) throw refused('ImagePackageIndex', 'The argument is less than 1.')
  return [imageObject(parts(call), { imageId: property(image, 'PackageID'), index })]
}

function commandStep(call: Call): ReturnType<Cmdlet> {
  const minutes = int(call, 'Timeout') ?? 15
  if (minutes < 1 || minutes > 999) throw refused('Timeout', 'The argument is not between 1 and 999.')
  const codes = ints(call, 'SuccessCode')
  return [
    commandObject(parts(call), {
      commandLine: textOr(call, 'CommandLine'),
      packageId: text(call, 'PackageId') ?? null,
      minutes,
      successCodes: codes.length === 0 ? defaultSuccessCodes : codes,
      more: {
        DisableWow64Redirection: flag(call, 'DisableWow64Redirection'),
        WorkingDirectory: textOr(call, 'WorkingDirectory'),
      },
    }),
  ]
}

/** Steps are objects in memory: nothing is asked of the site. */
export const stepCmdlets: Readonly<Record<string, Cmdlet>> = {
  'New-CMTaskSequenceGroup': (call) => [groupObject(parts(call), objects(call, 'Step'))],
  'New-CMTSStepRunCommandLine': commandStep,
  'New-CMTSStepReboot': (call) => {
    const target = textOr(call, 'RunAfterRestart').toLowerCase() === 'harddisk' ? 'HD' : 'WinPE'
    return [restartObject(parts(call), { target, seconds: int(call, 'MessageTimeout') ?? 60 })]
  },
  'New-CMTSPartitionSetting': partitionSetting,
  'New-CMTSStepPartitionDisk': (call) => [
    partitionObject(parts(call), {
      disk: int(call, 'DiskNumber') ?? 0,
      variable: text(call, 'DiskNumberVariable') ?? null,
      style: textOr(call, 'DiskType').toUpperCase(),
      bootDisk: flag(call, 'IsBootDisk'),
      partitions: objects(call, 'PartitionSetting'),
    }),
  ],
  'New-CMTSStepApplyOperatingSystem': imageStep,
  'New-CMTSStepApplyWindowsSetting': (call) => [
    settingsObject(parts(call), {
      user: textOr(call, 'UserName'),
      organization: textOr(call, 'OrganizationName'),
      timeZone: textOr(call, 'TimeZone'),
    }),
  ],
  'New-CMTSStepAutoApplyDriver': (call) => [
    driversObject(parts(call), { bestMatch: textOr(call, 'InstallDriverOption') !== 'InstallAllCompatible' }),
  ],
}

import { never } from '../result.ts'
import {
  defaultSuccessCodes,
  type Condition,
  type Partition,
  type Sequence,
  type Step,
} from '../task-sequence/model.ts'
import { cmdlet, type Argument } from './cmdlet.ts'

/** The calls that make a sequence's steps in memory and add them in one go (configmgr.md 4.4). `id`: of the task sequence. */
export function callsOfSequence(sequence: Sequence, id: Argument): readonly string[] {
  const lines: string[] = []
  const make = (step: Step): string => {
    const inside = step.kind === 'group' ? step.steps.map(make) : []
    const variable = `$step${lines.length + 1}`
    lines.push(`${variable} = ${callOf(step, inside)}`)
    return variable
  }
  const main = sequence.steps.map(make)
  return [...lines, cmdlet('Add-CMTaskSequenceStep', { TaskSequenceId: id, Step: { variable: main.join(', ') } })]
}

const comparisons = {
  exists: 'Exists',
  'not-exists': 'NotExists',
  equals: 'Equals',
  'not-equals': 'NotEquals',
} as const
const statements = { all: 'All', any: 'Any', none: 'None' } as const

function callOf(step: Step, inside: readonly string[]): string {
  const common = {
    Name: step.name,
    Disable: step.enabled ? undefined : null,
    ContinueOnError: step.continueOnError ? null : undefined,
    Condition: conditionsOf(step.condition),
  }
  switch (step.kind) {
    case 'group':
      return cmdlet('New-CMTaskSequenceGroup', { ...common, Step: { variable: inside.join(', ') } })
    case 'run-command-line':
      return cmdlet('New-CMTSStepRunCommandLine', {
        ...common,
        CommandLine: step.commandLine,
        PackageId: step.packageId === undefined ? undefined : packageArgument(step.packageId),
        Timeout: step.timeoutMinutes,
        SuccessCode: step.successCodes ?? defaultSuccessCodes,
      })
    case 'restart':
      return cmdlet('New-CMTSStepReboot', {
        ...common,
        RunAfterRestart: step.into === 'winpe' ? 'WinPE' : 'HardDisk',
        MessageTimeout: step.messageSeconds,
      })
    case 'partition-disk':
      return cmdlet('New-CMTSStepPartitionDisk', {
        ...common,
        DiskNumber: step.diskNumber,
        DiskType: step.style === 'gpt' ? 'Gpt' : 'Mbr',
        IsBootDisk: true,
        PartitionSetting: all(step.partitions.map((one) => partitionOf(one, step.style))),
      })
    case 'apply-operating-system':
      return cmdlet('New-CMTSStepApplyOperatingSystem', {
        ...common,
        ImagePackage: all([cmdlet('Get-CMOperatingSystemImage', { Id: step.imageId })]),
        ImagePackageIndex: step.imageIndex,
        Destination: 'NextAvailableFormattedPartition',
      })
    case 'apply-windows-settings':
      return cmdlet('New-CMTSStepApplyWindowsSetting', {
        ...common,
        UserName: step.owner,
        OrganizationName: step.organization,
        TimeZone: { variable: '([System.TimeZoneInfo]::Local)' },
      })
    case 'apply-drivers':
      return cmdlet('New-CMTSStepAutoApplyDriver', { ...common, InstallDriverOption: 'BestMatch' })
    case 'other':
      throw new TypeError(`no step of the class ${step.className} is ever built`)
    default:
      return never(step)
  }
}

/** The package that the run makes has no id yet. */
export const newPackage = '$package.PackageID'
const packageArgument = (id: string): Argument => (id === newPackage ? { variable: newPackage } : id)

const all = (calls: readonly string[]): Argument => ({ variable: calls.map((one) => `(${one})`).join(', ') })

/** Several mean all of them, so that one at the top is taken apart. */
function conditionsOf(condition: Condition | undefined): Argument | undefined {
  if (condition === undefined) return undefined
  return all((condition.kind === 'all' ? condition.of : [condition]).map(conditionOf))
}

function conditionOf(condition: Condition): string {
  if (condition.kind === 'variable')
    return cmdlet('New-CMTSStepConditionVariable', {
      ConditionVariableName: condition.name,
      OperatorType: comparisons[condition.operator],
      ConditionVariableValue: condition.value,
    })
  return cmdlet('New-CMTSStepConditionIfStatement', {
    StatementType: statements[condition.kind],
    Condition: all(condition.of.map(conditionOf)),
  })
}

function partitionOf({ name, type, size, unit, bootable }: Partition, style: 'gpt' | 'mbr'): string {
  const common = { Name: name, Size: size, SizeUnit: unit === 'mb' ? 'MB' : 'Percent' }
  switch (type) {
    case 'efi':
      return cmdlet('New-CMTSPartitionSetting', { PartitionEfi: null, ...common })
    case 'msr':
      return cmdlet('New-CMTSPartitionSetting', { PartitionMsr: null, ...common })
    case 'recovery':
      return cmdlet('New-CMTSPartitionSetting', { PartitionRecovery: null, ...common })
    case 'primary':
      return cmdlet('New-CMTSPartitionSetting', {
        PartitionPrimary: null,
        ...common,
        PartitionFileSystem: 'Ntfs',
        EnableQuickFormat: true,
        IsBootPartition: bootable,
        // On an MBR disk nothing asks for a letter for the boot partition (configmgr.md 4.4).
        EnableDriveLetterAssignment: style === 'gpt' || !bootable ? null : undefined,
      })
    default:
      return never(type)
  }
}

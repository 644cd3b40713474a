import { copyConfiguration, removeAnswerFile, shutDown } from './commands.ts'
import { buildGuard } from './guard.ts'
import type { Condition, Partition, PartitionDisk, RunCommandLine, Sequence, Step, VariableOperator } from './model.ts'

export interface SequenceWishes {
  readonly variant: 'fast'
  /** The permit that the guard asks for, with its prefix (formats.md, "Markers"). */
  readonly profileMarker: string
  /** The package that holds the configuration file. */
  readonly packageId: string
  readonly osImageId: string
  readonly imageIndex: number
  readonly atEnd: 'restart' | 'shutdown'
  /** Registered owner and organization of the new Windows. */
  readonly organization?: string
}

/** Both fields of the step have to be filled in (configmgr.md 4.4). */
const unnamedOrganization = 'Autopilot'

const always = { enabled: true, continueOnError: false } as const

const when = (name: string, operator: VariableOperator, value?: string): Condition => ({
  kind: 'variable',
  name,
  operator,
  ...(value === undefined ? {} : { value }),
})

const command = (name: string, commandLine: string): RunCommandLine => ({
  ...always,
  kind: 'run-command-line',
  name,
  commandLine,
  timeoutMinutes: 15,
})

/** The guard and the fast variant (configmgr.md 4.4). The same wishes always make the same sequence. */
export function buildSequence(wishes: SequenceWishes): Sequence {
  const { profileMarker, packageId, osImageId, imageIndex, atEnd, organization = unnamedOrganization } = wishes
  const steps: readonly Step[] = [
    {
      ...always,
      kind: 'restart',
      name: 'Restart in Windows PE',
      into: 'winpe',
      messageSeconds: 60,
      condition: when('_SMSTSInWinPE', 'equals', 'false'),
    },
    partition('Partition Disk 0 - BIOS', 'mbr', biosPartitions, when('_SMSTSBootUEFI', 'not-equals', 'true')),
    partition('Partition Disk 0 - UEFI', 'gpt', uefiPartitions, when('_SMSTSBootUEFI', 'equals', 'true')),
    { ...always, kind: 'apply-operating-system', name: 'Apply Operating System', imageId: osImageId, imageIndex },
    { ...always, kind: 'apply-windows-settings', name: 'Apply Windows Settings', owner: organization, organization },
    { ...command('Apply Windows Autopilot configuration', copyConfiguration), packageId },
    {
      ...always,
      kind: 'apply-drivers',
      name: 'Apply Device Drivers',
      condition: when('_SMSTSMediaType', 'not-equals', 'FullMedia'),
    },
    command('Remove unattend.xml from Panther', removeAnswerFile),
    ...(atEnd === 'shutdown' ? [command('Shutdown', shutDown)] : []),
  ]
  return { steps: [buildGuard(profileMarker), { ...always, kind: 'group', name: 'Install Operating System', steps }] }
}

const rest: readonly Partition[] = [{ name: 'Recovery', type: 'recovery', size: 100, unit: 'percent', bootable: false }]

const biosPartitions: readonly Partition[] = [
  { name: 'System Reserved', type: 'primary', size: 350, unit: 'mb', bootable: true },
  { name: 'Windows', type: 'primary', size: 99, unit: 'percent', bootable: false },
  ...rest,
]

const uefiPartitions: readonly Partition[] = [
  { name: 'EFI', type: 'efi', size: 500, unit: 'mb', bootable: false },
  { name: 'MSR', type: 'msr', size: 128, unit: 'mb', bootable: false },
  { name: 'Windows', type: 'primary', size: 99, unit: 'percent', bootable: true },
  ...rest,
]

/** Not where content lies on the disk already, nor where media or a migration need what is on it (configmgr.md 4.1). */
const partition = (
  name: string,
  style: PartitionDisk['style'],
  partitions: readonly Partition[],
  firmware: Condition,
): PartitionDisk => ({
  ...always,
  kind: 'partition-disk',
  name,
  diskNumber: 0,
  style,
  partitions,
  condition: {
    kind: 'all',
    of: [
      when('_SMSTSClientCache', 'not-exists'),
      when('_SMSTSMediaType', 'not-equals', 'OEMMedia'),
      when('_OSDMigrateUseHardlinks', 'not-equals', 'true'),
      firmware,
    ],
  },
})

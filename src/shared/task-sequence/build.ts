import { guard } from './guard.ts'
import type { Action, Condition, Partition, PartitionDisk, RunCommandLine, Sequence } from './model.ts'

export interface BuildOptions {
  readonly variant: 'fast'
  readonly profileMarker: string
  readonly packageId: string
  readonly osImageId: string
  readonly imageIndex: number
  readonly atEnd: 'restart' | 'shutdown'
}

/** The wizard's command, literally (configmgr.md 4.1): the backslash at the end makes the target a folder. */
export const copyCommand = String.raw`cmd.exe /c xcopy AutopilotConfigurationFile.json %OSDTargetSystemDrive%\windows\provisioning\Autopilot\ /c`
/** Windows Setup reads an unattend.xml instead of the configuration file where both are there (configmgr.md 1.6). */
export const removeUnattendCommand = String.raw`cmd.exe /c del %OSDTargetSystemDrive%\Windows\Panther\unattend.xml /s`
export const shutdownCommand = 'wpeutil.exe shutdown'

/** The fast variant: eight steps behind the guard, no client, no Sysprep (configmgr.md 4.4). */
export function buildSequence(options: BuildOptions): Sequence {
  const { profileMarker, packageId, osImageId, imageIndex, atEnd } = options
  const steps: Action[] = [
    {
      ...common('Restart in Windows PE', equals('_SMSTSInWinPE', 'false')),
      kind: 'restart',
      into: 'winpe',
      messageSeconds: 60,
    },
    ...partitioning(),
    { ...common('Apply Operating System'), kind: 'apply-operating-system', imageId: osImageId, imageIndex },
    {
      ...common('Apply Windows Settings'),
      kind: 'apply-windows-settings',
      owner: 'Autopilot',
      organization: 'Autopilot',
    },
    { ...run('Apply Windows Autopilot configuration', copyCommand), packageId },
    { ...common('Apply Device Drivers', differs('_SMSTSMediaType', 'FullMedia')), kind: 'apply-drivers' },
    run('Remove unattend.xml from Panther', removeUnattendCommand),
    ...(atEnd === 'shutdown' ? [run('Shutdown', shutdownCommand)] : []),
  ]
  return { steps: [guard(profileMarker), { ...common('Install Operating System'), kind: 'group', steps }] }
}

const common = (name: string, condition?: Condition) => ({
  name,
  enabled: true,
  continueOnError: false,
  ...(condition === undefined ? {} : { condition }),
})

const run = (name: string, commandLine: string): RunCommandLine => ({
  ...common(name),
  kind: 'run-command-line',
  commandLine,
  timeoutMinutes: 15,
})

const variable = (name: string, operator: 'equals' | 'not-equals', value: string): Condition => ({
  kind: 'variable',
  name,
  operator,
  value,
})
const equals = (name: string, value: string): Condition => variable(name, 'equals', value)
const differs = (name: string, value: string): Condition => variable(name, 'not-equals', value)

/** One step for each kind of firmware, with the wizard's layout and conditions (configmgr.md 4.1). */
function partitioning(): readonly PartitionDisk[] {
  const usual: readonly Condition[] = [
    { kind: 'variable', name: '_SMSTSClientCache', operator: 'not-exists' },
    differs('_SMSTSMediaType', 'OEMMedia'),
    differs('_OSDMigrateUseHardlinks', 'true'),
  ]
  const disk = (
    name: string,
    style: 'gpt' | 'mbr',
    firmware: Condition,
    partitions: readonly Partition[],
  ): PartitionDisk => ({
    ...common(name, { kind: 'all', of: [...usual, firmware] }),
    kind: 'partition-disk',
    diskNumber: 0,
    style,
    partitions,
  })
  return [
    disk('Partition Disk 0 - BIOS', 'mbr', differs('_SMSTSBootUEFI', 'true'), [
      partition('System Reserved', 'primary', 350, 'mb', true),
      partition('Windows', 'primary', 99, 'percent', false),
      partition('Recovery', 'recovery', 100, 'percent', false),
    ]),
    disk('Partition Disk 0 - UEFI', 'gpt', equals('_SMSTSBootUEFI', 'true'), [
      partition('EFI', 'efi', 500, 'mb', false),
      partition('MSR', 'msr', 128, 'mb', false),
      partition('Windows', 'primary', 99, 'percent', true),
      partition('Recovery', 'recovery', 100, 'percent', false),
    ]),
  ]
}

const partition = (
  name: string,
  type: Partition['type'],
  size: number,
  unit: Partition['unit'],
  bootable: boolean,
): Partition => ({ name, type, size, unit, bootable })

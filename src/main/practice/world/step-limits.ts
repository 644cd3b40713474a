import type { Condition, Partition, RunCommandLine, Step } from '#shared/task-sequence/model.ts'
import { WorldError } from './trouble.ts'

/**
 * What the site does not keep in a task sequence: lengths from the SDK's classes (SMS_TaskSequence_Step,
 * SMS_TaskSequence_RunCommandLineAction, SMS_TaskSequence_ApplyWindowsSettingsAction), minutes and sizes from the
 * cmdlets (configmgr.md 4.4), names of variables from "Using task sequence variables".
 */
export function checkSteps(steps: readonly Step[]): void {
  for (const step of steps) {
    textWithin('step', step.name, 100)
    if (step.condition !== undefined) checkCondition(step.condition)
    switch (step.kind) {
      case 'group':
        checkSteps(step.steps)
        break
      case 'run-command-line':
        checkCommand(step)
        break
      case 'restart':
        whole('message', step.messageSeconds, 0, largest)
        break
      case 'partition-disk':
        whole('disk', step.diskNumber, 0, 99)
        for (const one of step.partitions) checkPartition(one)
        break
      case 'apply-operating-system':
        whole('image index', step.imageIndex, 1, largest)
        break
      case 'apply-windows-settings':
        textWithin('owner', step.owner, 255)
        textWithin('organization', step.organization, 255)
        break
      default:
    }
  }
}

const largest = 2_147_483_647

function checkCommand({ commandLine, timeoutMinutes, successCodes }: RunCommandLine): void {
  textWithin('command line', commandLine, 32_000)
  whole('timeout', timeoutMinutes, 1, 999)
  if (successCodes?.length === 0) throw refused('success codes', '1')
  for (const one of successCodes ?? []) whole('success codes', one, 0, 4_294_967_295)
}

function checkPartition({ name, type, size, unit, bootable }: Partition): void {
  if (name !== '') textWithin('partition', name, 255)
  whole('size', size, 1, unit === 'percent' ? 100 : largest)
  // New-CMTSPartitionSetting has -IsBootPartition for primary partitions alone.
  if (bootable && type !== 'primary') throw refused('boot partition', 'primary')
}

function checkCondition(condition: Condition): void {
  if (condition.kind !== 'variable') {
    for (const one of condition.of) checkCondition(one)
    return
  }
  if (!/^[A-Za-z_][\w-]{0,255}$/.test(condition.name)) throw refused('variable', 'A-Z, 0-9, _, -')
  if (unfit.test(condition.value ?? '')) throw refused('value', 'text')
}

/** Control characters and halves of characters: they do not survive in the XML in which a site keeps the steps. */
const unfit = /\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u

function textWithin(field: string, value: string, most: number): void {
  if (value.trim() === '') throw refused(field, '1')
  if (value.length > most) throw refused(field, `${most}`)
  if (unfit.test(value)) throw refused(field, 'text')
}

function whole(field: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) throw refused(field, `${least}-${most}`)
}

const refused = (field: string, limit: string): WorldError => new WorldError({ code: 'value-refused', field, limit })

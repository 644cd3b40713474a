import { never } from '#shared/result.ts'
import type { Action, ApplyOperatingSystem, RunCommandLine } from '#shared/task-sequence/model.ts'
import { loadableVersion } from '../world/content.ts'
import { findContent } from '../world/content-rows.ts'
import { minute, minutes, type World } from '../world/world.ts'
import { runCommand } from './command-line.ts'
import { exitCodes } from './exit-codes.ts'
import { loadPackage } from './loaded.ts'
import { untouched, type Machine, type Variables } from './machine.ts'

/** What an action will have done, decided when it begins. Stored until `takes` milliseconds are over. */
export interface Outcome {
  readonly exitCode: number
  readonly machine: Machine
  readonly takes: number
  readonly restart?: boolean
  readonly leaves?: 'shutdown' | 'restart'
}

export interface Place {
  readonly world: World
  readonly machine: Machine
  readonly variables: Variables
  readonly bootImageId: string
  /** Tells this device and this step from all others. */
  readonly what: readonly (string | number)[]
}

const takes = (place: Place, low: number, high: number): number =>
  minutes(place.world, low, high, 'takes', ...place.what)

/** What an action does to a device, and how long it takes. */
export function perform(place: Place, action: Action): Outcome {
  const { machine } = place
  const refused: Outcome = { exitCode: exitCodes.unspecified, machine, takes: minute }
  switch (action.kind) {
    case 'run-command-line':
      return command(place, action)
    case 'restart':
      if (action.into === 'hard-disk') return startFromDisk(place)
      if (loadableVersion(place.world, place.bootImageId) === null)
        return { exitCode: exitCodes.contentNowhere, machine, takes: takes(place, 1, 3) }
      return { exitCode: 0, machine: { ...machine, inWinPE: true }, takes: takes(place, 5, 12), restart: true }
    case 'partition-disk':
      // A running Windows does not let its own disk be partitioned.
      if (!machine.inWinPE) return refused
      return {
        exitCode: 0,
        machine: { ...machine, formatted: true, system: null, configuration: null },
        takes: takes(place, 1, 2),
      }
    case 'apply-operating-system':
      return machine.inWinPE ? applyImage(place, action) : refused
    case 'apply-windows-settings':
      if (machine.system === null) return refused
      return { exitCode: 0, machine: { ...machine, unattend: true }, takes: takes(place, 1, 2) }
    case 'apply-drivers':
      return machine.system === null ? refused : { exitCode: 0, machine, takes: takes(place, 2, 8) }
    case 'other':
      return other(place, action.className)
    default:
      return never(action)
  }
}

/** Outside the steps that set Windows up, nothing goes on in a system that was only applied: it starts for itself. */
function startFromDisk(place: Place): Outcome {
  const { machine } = place
  if (machine.formatted && machine.system === null)
    return { exitCode: exitCodes.unspecified, machine, takes: takes(place, 3, 6) }
  const after = { exitCode: 0, machine: { ...machine, inWinPE: false }, takes: takes(place, 3, 6) }
  return machine.system !== null && !machine.inNewSystem ? { ...after, leaves: 'restart' } : { ...after, restart: true }
}

function command(place: Place, action: RunCommandLine): Outcome {
  const folder = action.packageId === undefined ? [] : loadPackage(place.world, action.packageId)
  if (folder === null) return { exitCode: exitCodes.contentNowhere, machine: place.machine, takes: takes(place, 1, 4) }
  const outcome = runCommand(action.commandLine, place.machine, place.variables, folder)
  if (outcome.hangs === true)
    return { exitCode: exitCodes.timeout, machine: place.machine, takes: action.timeoutMinutes * minute }
  const { exitCode, machine, leaves } = outcome
  const long = takes(place, action.packageId === undefined ? 0 : 1, 2)
  return { exitCode, machine, takes: long, ...(leaves === undefined ? {} : { leaves }) }
}

/** Applying an image wipes what is on the volume, also where the disk was not partitioned. */
function applyImage(place: Place, action: ApplyOperatingSystem): Outcome {
  const { machine, world } = place
  const image = findContent(world, 'os-image', action.imageId)
  if (image === undefined || loadableVersion(world, action.imageId) === null)
    return { exitCode: exitCodes.contentNowhere, machine, takes: takes(place, 2, 6) }
  const index = image.indexes.find((one) => one.index === action.imageIndex)
  if (index === undefined) return { exitCode: exitCodes.unspecified, machine, takes: takes(place, 2, 6) }
  const system = { imageId: image.id, edition: index.edition }
  return {
    exitCode: 0,
    machine: { ...untouched(machine.cache), inWinPE: true, formatted: true, system, unattend: true },
    takes: takes(place, machine.cache ? 8 : 14, machine.cache ? 15 : 28),
  }
}

/** Steps of the wizard's own sequences (configmgr.md 4.1); what is not known does nothing. */
function other(place: Place, className: string): Outcome {
  const { machine } = place
  switch (className) {
    case 'SMS_TaskSequence_SetupWindowsAndSMSAction':
      if (machine.system === null) return { exitCode: exitCodes.unspecified, machine, takes: minute }
      return {
        exitCode: 0,
        machine: { ...machine, inWinPE: false, inNewSystem: true, unattend: false },
        takes: takes(place, 15, 30),
        restart: true,
      }
    case 'SMS_TaskSequence_PrepareOSAction':
      if (!machine.inNewSystem) return { exitCode: exitCodes.unspecified, machine, takes: minute }
      return { exitCode: 0, machine: { ...machine, configuration: null, resealed: true }, takes: takes(place, 5, 9) }
    default:
      return { exitCode: 0, machine, takes: takes(place, 1, 5) }
  }
}

import { configurationFileName } from '../autopilot/configuration-file.ts'
import type { RunCommandLine } from './model.ts'

/** The folder in which Windows looks for the configuration file (configmgr.md 1.1). */
const targetFolder = '%OSDTargetSystemDrive%\\windows\\provisioning\\Autopilot\\'

/** Literal from configmgr.md 4.1: the closing backslash makes the target a folder. */
export const copyConfiguration = `cmd.exe /c xcopy ${configurationFileName} ${targetFolder} /c`
/** Literal from configmgr.md 1.6: Windows Setup reads an answer file rather than the configuration file. */
export const removeAnswerFile = String.raw`cmd.exe /c del %OSDTargetSystemDrive%\Windows\Panther\unattend.xml /s`
export const shutDown = 'wpeutil.exe shutdown'

/** What a command line is for, as far as it decides anything here; by what it runs, never by the step's name. */
export type CommandPurpose = 'copy-configuration' | 'remove-answer-file' | 'sysprep' | 'leave-winpe' | 'other'

export function purposeOf({ commandLine }: RunCommandLine): CommandPurpose {
  const line = commandLine.toLowerCase()
  if (/\b(?:x?copy|robocopy|copy-item)\b/.test(line) && line.includes(configurationFileName.toLowerCase()))
    return 'copy-configuration'
  if (/\b(?:del|erase|remove-item)\b/.test(line) && /\\panther\\(?:\S*\\)?unattend\.xml/.test(line))
    return 'remove-answer-file'
  if (/\bsysprep(?:\.exe)?\b/.test(line)) return 'sysprep'
  if (/\bwpeutil(?:\.exe)?["']?\s+(?:shutdown|reboot)\b/.test(line)) return 'leave-winpe'
  return 'other'
}

/** Whether a copy ends in the one folder that Windows looks into, with the backslash that makes it a folder. */
export const copiesIntoPlace = ({ commandLine }: RunCommandLine): boolean =>
  commandLine
    .toLowerCase()
    .split(/[\s"]+/)
    .includes(targetFolder.toLowerCase())

/** Sysprep with /generalize deletes the configuration file (configmgr.md 0, point 2). */
export const generalizes = ({ commandLine }: RunCommandLine): boolean => /\/generalize\b/i.test(commandLine)

import type { FolderFile } from '../world/folder.ts'
import { exitCodes } from './exit-codes.ts'
import type { Machine, Variables } from './machine.ts'

export interface CommandOutcome {
  readonly exitCode: number
  readonly machine: Machine
  /** The command switched the device off or started it anew itself. */
  readonly leaves?: 'shutdown' | 'restart'
  /** It waits for an answer that nobody gives. */
  readonly hangs?: true
}

const expand = (line: string, variables: Variables): string =>
  line.replaceAll(/%(\w+)%/g, (whole, name: string) => variables[name.toLowerCase()] ?? whole)

/** What a Run Command Line step does to a device, for the command lines that matter here; others just succeed. */
export function runCommand(
  commandLine: string,
  machine: Machine,
  variables: Variables,
  folder: readonly FolderFile[],
): CommandOutcome {
  const line = expand(commandLine, variables).trim()
  const exit = /^cmd(?:\.exe)?\s+\/c\s+exit(?:\s+\/b)?\s+(\d+)$/i.exec(line)
  if (exit !== null) return { exitCode: Number(exit[1]), machine }
  const copy = /\bxcopy(?:\.exe)?\s+(.*)$/i.exec(line)
  if (copy !== null) return xcopy(copy[1] ?? '', machine, folder)
  if (/\bdel\s+\S*\\windows\\panther\\unattend\.xml(\s|$)/i.test(line))
    return { exitCode: exitCodes.ok, machine: reaches(line, machine) ? { ...machine, unattend: false } : machine }
  const power = /\bwpeutil(?:\.exe)?\s+(shutdown|reboot)$/i.exec(line)
  if (power !== null) {
    if (!machine.inWinPE) return { exitCode: exitCodes.fileNotFound, machine }
    return { exitCode: exitCodes.ok, machine, leaves: power[1]?.toLowerCase() === 'shutdown' ? 'shutdown' : 'restart' }
  }
  if (/\bsysprep(?:\.exe)?\s/i.test(line)) return sysprep(line, machine)
  return { exitCode: exitCodes.ok, machine }
}

/** A path on the new system's disk: there is one only once an image was applied. */
const reaches = (path: string, machine: Machine): boolean => machine.system !== null && /(^|\s|")c:\\/i.test(path)

/** A target without a closing backslash makes xcopy ask whether it is a file or a folder. */
function xcopy(parameters: string, machine: Machine, folder: readonly FolderFile[]): CommandOutcome {
  const [source, target, ...rest] = parameters.match(/"[^"]*"|\S+/g)?.map((one) => one.replaceAll('"', '')) ?? []
  if (source === undefined || target === undefined || rest.some((one) => !one.startsWith('/')))
    return { exitCode: exitCodes.xcopyNothingCopied, machine }
  const pattern = new RegExp(
    `^${source
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  )
  const found = folder.filter((one) => pattern.test(one.name))
  if (found.length === 0) return { exitCode: exitCodes.xcopyNothingCopied, machine }
  if (!target.endsWith('\\') && !rest.some((one) => /^\/i$/i.test(one)))
    return { exitCode: exitCodes.timeout, machine, hangs: true }
  const file = found.find((one) => one.name.toLowerCase() === 'autopilotconfigurationfile.json')
  if (file === undefined || !reaches(target, machine) || !/^c:\\windows\\provisioning\\autopilot\\?$/i.test(target))
    return { exitCode: exitCodes.ok, machine }
  const configuration = { name: file.name, base64: Buffer.from(file.bytes).toString('base64') }
  return { exitCode: exitCodes.ok, machine: { ...machine, configuration } }
}

/** Only the running Windows can be resealed; generalizing deletes the configuration file (configmgr.md 0, point 2). */
function sysprep(line: string, machine: Machine): CommandOutcome {
  if (machine.inWinPE) return { exitCode: exitCodes.fileNotFound, machine }
  const configuration = /\/generalize\b/i.test(line) ? null : machine.configuration
  const resealed = { ...machine, configuration, resealed: machine.inNewSystem && /\/oobe\b/i.test(line) }
  const leaves = /\/shutdown\b/i.test(line) ? 'shutdown' : /\/reboot\b/i.test(line) ? 'restart' : null
  return { exitCode: exitCodes.ok, machine: resealed, ...(leaves === null ? {} : { leaves }) }
}

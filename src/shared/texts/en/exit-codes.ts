import type { ExitCode } from '../../stages/exit-code.ts'
import { normaliseExitCode, win32Error } from '../../stages/exit-code.ts'

/** What exit codes of a task sequence and errors of an enrolment mean (configmgr.md 9). */
const meanings: Readonly<Record<ExitCode, string>> = {
  '0x80004005': 'unspecified error; the lines above it in smsts.log say more',
  '0x80040101': 'no network access account is set, or the content could not be reached with it',
  '0x80040102': 'content is on no distribution point that the device can reach',
  '0x80070002': 'a file or content was not found; check distribution points, boundary group and network access account',
  '0x80070003': 'a folder was not found',
  '0x80070005': 'access was denied',
  '0x80070070': 'the disk is full',
  '0x80072EE7': 'a name could not be resolved; in Windows PE often the network driver is missing',
  '0x80072F8F': 'a certificate is not trusted, or the clock of the device is wrong',
  '0x800705B4': 'it took too long',
  '0x87D00324': 'the application was not detected after its installation',
  '0x80180014': 'enrolment is blocked: Windows or personal devices are not allowed in Intune',
  '0x80180018': 'the user has no licence, or too many devices',
  '0x80180022': 'Windows Home can not enrol',
  '0x8018002B': 'the user name can not be routed, or the MDM user scope is "none"',
  '0x80180003': 'the user may not enrol devices',
  '0x8018000A': 'the device is enrolled by another user already',
  '0x801C0003': 'the user may not join devices, or has joined too many',
  '0x801C03F3': 'the device object in Microsoft Entra ID was deleted',
  '0x80070774': 'no domain controller was found, or a user is assigned to the device',
}

/** An exit code as it reads in the middle of a sentence: with what it means, where that is known. */
export function sayExitCode(text: string): string {
  const code = normaliseExitCode(text)
  if (code === null) return text
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined
  if (meaning !== undefined) return `${code}: ${meaning}`
  const value = Number(code)
  if (value <= 0xffff) return String(value)
  const windows = win32Error(code)
  return windows === null ? code : `${code}: Windows error ${windows}`
}

import { block, isBlocked, warn, type Finding } from '../finding.ts'
import { decode, type Encoding } from './encoding.ts'
import { fileNameFindings } from './file-name.ts'
import { fileSettings, settingsOf, type FileSettings } from './file-settings.ts'
import { keyFindings } from './key-findings.ts'
import { holdsToken, withoutTokens } from './secrets.ts'
import { serverDataFindings } from './server-data.ts'
import { readShape } from './text-shape.ts'
import { valueFindings } from './value-findings.ts'

/** Any block: blocked, else any warn: warned, else good (formats.md, "Files: verdicts"). */
export type Verdict = 'good' | 'warned' | 'blocked'

export interface Inspection {
  readonly verdict: Verdict
  readonly encoding: Encoding
  readonly findings: readonly Finding[]
  /** What the known keys say; missing where no object could be read. Never holds a token. */
  readonly settings?: FileSettings
}

export interface InspectOptions {
  /** How many devices get the file, if that is known. */
  readonly devices?: number
}

/** Bytes; a configuration file has about one thousand. A larger file is not read (`tooLarge`). */
export const largestFile = 1_048_576

/**
 * What Windows will make of a file. `name` may be a path. Never throws, whatever the bytes; a token that was found is
 * neither in the findings nor in the settings.
 */
export function inspect(name: string, bytes: Uint8Array, options: InspectOptions = {}): Inspection {
  if (bytes.length > largestFile) return tooLarge(name, bytes.length)
  const { encoding, text, findings: decoding } = decode(bytes)
  const before = [...fileNameFindings(name), ...decoding]
  if (text === null) return judged(encoding, before)
  const { object, findings: shape } = readShape(text)
  if (object === null) return judged(encoding, [...before, ...shape])
  // Findings quote what they judge, so tokens go first.
  const settings = clean(settingsOf(object))
  const findings = [
    ...before,
    ...shape,
    ...keyFindings(object, text),
    ...valueFindings(settings, options.devices),
    ...serverDataFindings(settings),
    ...(object.members.some((one) => one.node.kind === 'text' && holdsToken(one.node.value))
      ? [warn('token-inside', 'content')]
      : []),
  ]
  return { ...judged(encoding, findings), settings }
}

/** The inspection of a file that was not read because of its size in bytes. */
export const tooLarge = (name: string, size: number): Inspection =>
  judged('unread', [
    ...fileNameFindings(name),
    block('file-over-limit', 'file', { megabytes: Math.ceil(size / largestFile), limit: largestFile / 1_048_576 }),
  ])

function judged(encoding: Encoding, findings: readonly Finding[]): Inspection {
  const warned = findings.some((one) => one.level === 'warn')
  return { verdict: isBlocked(findings) ? 'blocked' : warned ? 'warned' : 'good', encoding, findings }
}

const clean = (settings: FileSettings): FileSettings =>
  fileSettings(
    Object.fromEntries<unknown>(
      Object.entries(settings).map(([key, value]) => [key, typeof value === 'string' ? withoutTokens(value) : value]),
    ),
  )

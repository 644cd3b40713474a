import type { ConfigurationFile } from './configuration-file.ts'

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * The exact bytes of the file: 7-bit ASCII without byte order mark, everything else as \uXXXX (so the file is the same
 * in every ANSI code page), CRLF, four blanks of indent, a final newline (source document, "Create the JSON file").
 * Half a surrogate pair survives.
 */
export function writeBytes(file: ConfigurationFile): Uint8Array {
  const json = JSON.stringify(file, null, 4)
  const ascii = json.replace(/[\u007f-\uffff]/g, escape).replaceAll('\n', '\r\n')
  return new TextEncoder().encode(`${ascii}\r\n`)
}

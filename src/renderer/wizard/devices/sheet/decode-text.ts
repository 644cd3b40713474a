/** Why a file is not taken. */
export type FileTrouble = 'too-large' | 'too-many' | 'workbook' | 'empty' | 'unreadable'

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((one, at) => bytes[at] === one)

/** A workbook of Excel: a ZIP archive, or the older compound file. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/**
 * The text of a CSV file: UTF-8 or UTF-16 by its mark, else UTF-8, else what Excel writes on Western machines
 * (windows-1252).
 */
export function decodeText(bytes: Uint8Array): string {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** An exit code as it is shown and looked up: 0x and eight digits. */
export type ExitCode = `0x${string}`

const largest = 0xffff_ffff

/**
 * Exit codes come unsigned (2147942402), signed (-2147024894) or in hexadecimal digits (configmgr.md 7.4): here always as
 * 0x80070002. null: no exit code of 32 bits.
 */
export function normaliseExitCode(code: number | string): ExitCode | null {
  const value = typeof code === 'number' ? code : parse(code.trim())
  if (!Number.isInteger(value) || value > largest || value < -0x8000_0000) return null
  return `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, '0')}`
}

/** Digits alone are decimal, but eight of them with an 8 in front are how people write down an HRESULT. */
function parse(text: string): number {
  const isDecimal = /^[-+]?\d{1,10}$/.test(text) && !/^8\d{7}$/.test(text)
  if (isDecimal) return Number(text)
  const digits = /^0x([0-9a-f]{1,8})$|^([0-9a-f]{8})$/i.exec(text)
  return digits === null ? Number.NaN : Number.parseInt(digits[1] ?? digits[2] ?? '', 16)
}

/** For a report: a number that is no exit code is shown as it came. */
export const exitCodeText = (code: number): string => normaliseExitCode(code) ?? String(code)

/** The Win32 error inside an HRESULT such as 0x80070002 (configmgr.md 7.4); null: another family. */
export function win32Error(code: ExitCode): number | null {
  const value = Number(code)
  return value >>> 16 === 0x8007 ? value & 0xffff : null
}

/** Exit codes come unsigned, signed or as text (configmgr.md 7.4): here always as 0x80070002, small ones as they are. */
export function exitCodeText(code: number): string {
  if (!Number.isFinite(code)) return String(code)
  const unsigned = Math.trunc(code) >>> 0
  return unsigned <= 0xffff ? String(unsigned) : `0x${unsigned.toString(16).toUpperCase().padStart(8, '0')}`
}

/** Spreads 32 bits over 32 bits (the finishing steps of a multiplicative hash). */
function mix(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * A fraction in [0, 1) that depends on the seed and on what is asked, and on nothing else: no stream is shared, so it
 * does not matter who asks first.
 */
export function chance(seed: number, ...what: readonly (string | number)[]): number {
  let bits = mix(seed)
  for (const part of what) {
    for (const letter of String(part)) bits = Math.imul(bits ^ (letter.codePointAt(0) ?? 0), 0x01000193)
    bits = mix(bits)
  }
  return bits / 0x1_0000_0000
}

/** A whole number from `low` to `high`, both included. */
export const between = (low: number, high: number, fraction: number): number =>
  low + Math.floor(fraction * (high - low + 1))

/** One of a list. */
export function pick<T>(list: readonly [T, ...T[]], fraction: number): T {
  return list[Math.floor(fraction * list.length)] ?? list[0]
}

/** Letters drawn from an alphabet. */
export const letters = (
  alphabet: string,
  length: number,
  seed: number,
  ...what: readonly (string | number)[]
): string =>
  Array.from({ length }, (_, at) => alphabet.charAt(Math.floor(chance(seed, ...what, at) * alphabet.length))).join('')

/** A made-up GUID, lower case. */
export function guid(seed: number, ...what: readonly (string | number)[]): string {
  const hex = letters('0123456789abcdef', 32, seed, 'guid', ...what)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

import type { Random } from '#shared/clock.ts'

/** A random GUID (version 4), for the `client-request-id` header (graph.md 3, "Correlation"). */
export function requestId(random: Random): string {
  const bytes = random.bytes(16)
  const hex = Array.from(bytes, (byte, index) => {
    const versioned = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return versioned.toString(16).padStart(2, '0')
  }).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

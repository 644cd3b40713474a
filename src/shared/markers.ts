/** Markers at the end of what the site keeps for people (formats.md, "Markers"). */
export const profileMarkerPrefix = 'drydock-profile='
export const runMarkerPrefix = 'drydock-run='

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const markerAtEnd = /(?:^|\s)(drydock-(?:profile|run)=[a-z2-7]{26})$/

/** RFC 4648 base32 in lower case without padding: 16 bytes become 26 characters. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((value >>> bits) & 31)
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet.charAt((value << (5 - bits)) & 31) : text
}

/** The user's text, cut so that the marker fits behind it within `limit` UTF-16 units. */
export function withMarker(text: string, marker: string, limit: number): string {
  const room = limit - marker.length - 1
  if (room < 0) throw new RangeError('the marker does not fit')
  const cut = text
    .slice(0, room)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
  return cut === '' ? marker : `${cut} ${marker}`
}

/** The marker at the end of a text; null: there is none. */
export const readMarker = (text: string): string | null => markerAtEnd.exec(text.trimEnd())?.[1] ?? null

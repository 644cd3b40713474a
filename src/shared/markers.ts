/** What our objects in a site carry at the end of their description or comment (formats.md, "Markers"). */
export const profileMarkerPrefix = 'drydock-profile='
export const runMarkerPrefix = 'drydock-run='

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const atEnd = /(?:^|\s)(drydock-(?:profile|run)=[a-z2-7]{26})\s*$/

/** Base 32 without padding, lower case (RFC 4648, section 6): 16 bytes become 26 characters. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let pending = 0
  let bits = 0
  for (const byte of bytes) {
    pending = (pending << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((pending >> bits) & 31)
    }
    pending &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + alphabet.charAt((pending << (5 - bits)) & 31)
}

/** The marker at the end of a description or comment; null: none, or not one of ours. Letter case counts. */
export const readMarker = (text: string): string | null => atEnd.exec(text)?.[1] ?? null

/**
 * The user's text with the marker at its end, in at most `limit` UTF-16 units (as the site counts): the text gives way,
 * never within a character. Markers at the end of the text are replaced. Throws a TypeError where the marker alone is too long.
 */
export function withMarker(text: string, marker: string, limit: number): string {
  if (marker.length > limit) throw new TypeError(`a marker of ${marker.length} characters does not fit into ${limit}`)
  const room = limit - marker.length - 1
  const kept = cut(withoutMarkers(text), room).trimEnd()
  return kept === '' ? marker : `${kept} ${marker}`
}

function withoutMarkers(text: string): string {
  let rest = text.trimEnd()
  for (let found = atEnd.exec(rest); found !== null; found = atEnd.exec(rest))
    rest = rest.slice(0, found.index).trimEnd()
  return rest
}

function cut(text: string, length: number): string {
  const short = text.slice(0, Math.max(0, length))
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short
}

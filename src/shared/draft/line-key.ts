import type { DeviceKey } from '../site.ts'
import { longestLine } from './line.ts'

/**
 * What scanners and copying put around a text: blanks, the keys that they press, start and end of text, and signs that
 * nobody sees.
 */
const around = /^[\s\t\r\n\u0002\u0003\p{Cf}]+|[\s\t\r\n\u0002\u0003\p{Cf}]+$/gu

/** A scanner may say first which kind of bar code it read, as `]C0` (ISO/IEC 15424). */
const symbology = /^\][A-Za-z][0-9A-Za-z](?=.)/u

/** What no key of a device holds, and what would make two texts look the same that are not. */
const refused = /[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/u

/** What a scanned text says without what a scanner adds; null: it can't be a key of a device. '' where nothing is left. */
export function readScan(scanned: string): string | null {
  const text = scanned.replace(around, '').replace(symbology, '')
  return text.length > longestLine || refused.test(text) ? null : text
}

/** Two lines with the same of it mean the same device: nobody tells serial numbers apart by letter case. */
export const sameLine = (text: string): string => macOf(text) ?? text.toLowerCase()

/** Colons, hyphens, the dots of some makers, or none at all. */
const macForms = /^(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}|[0-9a-f]{12})$/i

/** The text as a MAC address, as the site writes it; null: it is none. */
function macOf(text: string): string | null {
  if (!macForms.test(text)) return null
  return (text.toUpperCase().match(/[0-9A-F]{2}/g) ?? []).join(':')
}

/** A name of a computer has at most 63 characters, none of them a blank or one of these (RFC 1035, NetBIOS). */
const namelike = /^[^\s\\/:*?"<>|]{1,63}$/

/**
 * Keys that a text from `readScan` may stand for: serial number, name, MAC address. Never a ResourceID: a number on a
 * sticker is none.
 */
export function keysOfLine(text: string): readonly DeviceKey[] {
  const mac = macOf(text)
  return [{ serial: text }, ...(namelike.test(text) ? [{ name: text }] : []), ...(mac === null ? [] : [{ mac }])]
}

import { block, warn, type Finding } from '../finding.ts'
import { never } from '../result.ts'
import { placeOf } from './place.ts'

/** `ansi`: bytes above 127 that are no UTF-8, so they mean what the code page of the device says. */
export type TextEncoding =
  'empty' | 'ascii' | 'ansi' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-32' | 'binary'

/** `unread`: too large to be looked at. */
export type Encoding = TextEncoding | 'unread'

export interface Decoded {
  readonly encoding: Encoding
  /** null: not text. Without a byte order mark and without NULs. */
  readonly text: string | null
  readonly findings: readonly Finding[]
}

const where = 'encoding'

/** A sample is enough to tell kinds of text apart. */
const sampleSize = 4096

/** What the bytes are as text, and whether Windows takes that (source document, "Create the JSON file"; formats.md). */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  switch (encoding) {
    case 'empty':
      return { encoding, text: null, findings: [block('file-empty', 'file')] }
    case 'binary':
      return { encoding, text: null, findings: [block('encoding-binary', where)] }
    case 'utf-32':
      return { encoding, text: null, findings: [block('encoding-utf-32', where)] }
    case 'utf-16le':
    case 'utf-16be':
      return withoutNuls(encoding, decoded(bytes, encoding), [block('encoding-utf-16', where)])
    case 'utf-8-bom':
      return withoutNuls(encoding, decoded(bytes, 'utf-8'), [block('encoding-bom', where)])
    case 'utf-8': {
      const text = decoded(bytes, 'utf-8')
      return withoutNuls(encoding, text, [block('encoding-utf-8', where, firstOther(text))])
    }
    case 'ansi': {
      const text = decoded(bytes, 'windows-1252')
      return withoutNuls(encoding, text, [warn('encoding-ansi', where, firstOther(text))])
    }
    case 'ascii':
      return withoutNuls(encoding, decoded(bytes, 'utf-8'), [])
    default:
      return never(encoding)
  }
}

/** The decoder takes a byte order mark away by itself; what is not text becomes a replacement character. */
const decoded = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes)

const firstOther = (text: string) => placeOf(text, Math.max(0, text.search(/[^\0-\x7f]/)))

/** NULs end the text for some readers and are ignored by others; the rest is still worth a look. */
function withoutNuls(encoding: Encoding, text: string, findings: readonly Finding[]): Decoded {
  const first = text.indexOf('\0')
  if (first < 0) return { encoding, text, findings }
  const found = block('file-has-nul', where, placeOf(text, first))
  return { encoding, text: text.replaceAll('\0', ''), findings: [...findings, found] }
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes.length === 0) return 'empty'
  return markOf(bytes) ?? wideOf(bytes) ?? narrowOf(bytes)
}

const marks: readonly (readonly [encoding: TextEncoding, mark: readonly number[]])[] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const markOf = (bytes: Uint8Array): TextEncoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]

/** Wide encodings without a mark show in where the NULs are: almost everything in a configuration file is ASCII. */
function wideOf(bytes: Uint8Array): TextEncoding | undefined {
  const sample = bytes.subarray(0, sampleSize)
  const nuls = [0, 0, 0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 4] = (nuls[index % 4] ?? 0) + 1
  const share = nuls.map((count) => count / Math.max(1, sample.length / 4))
  const full = share.map((one) => one > 0.7)
  const bare = share.map((one) => one < 0.3)
  const looks = full.map((one, index) => (one ? '0' : bare[index] === true ? 'x' : '?')).join('')
  switch (looks) {
    case 'x000':
    case '000x':
      return 'utf-32'
    case 'x0x0':
      return 'utf-16le'
    case '0x0x':
      return 'utf-16be'
    default:
      return undefined
  }
}

function narrowOf(bytes: Uint8Array): TextEncoding {
  const sample = bytes.subarray(0, sampleSize)
  const controls = sample.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)).length
  if (bytes.every((byte) => byte < 0x80)) {
    // A file that ends in NULs is still text.
    const ending = sample.filter((byte) => byte === 0).length
    return (controls - ending) / sample.length > 0.1 || ending === sample.length ? 'binary' : 'ascii'
  }
  if (controls / sample.length > 0.1) return 'binary'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch (error) {
    // The only way the decoder has to say that these bytes are no UTF-8.
    if (error instanceof TypeError) return 'ansi'
    throw error
  }
}

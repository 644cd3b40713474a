import type { Random } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import type { Secret, Wire } from './port.ts'
import { seal } from './sealed.ts'

/** Bytes of one request line's argument (base64 of JSON). */
export const requestLimit = 1024 * 1024

export interface Request {
  readonly id: string
  /** Empty: only whether the engine answers. */
  readonly operation: string
  readonly input: { readonly [name: string]: Wire }
}

export interface Sealing {
  /** The process's own key. */
  readonly key: Uint8Array
  readonly random: Random
}

/**
 * The one argument of the constant line: base64 of JSON. Fails with powershell-request-too-large, text-not-well-formed,
 * and operation-input for what would not arrive as it is.
 */
export function packRequest({ id, operation, input }: Request, sealing: Sealing): string {
  const json = JSON.stringify({ id, operation, input: packTable(input, '', { operation, ...sealing }) })
  const text = Buffer.from(json).toString('base64')
  if (text.length > requestLimit)
    throw fail('input', 'powershell-request-too-large', { operation, bytes: text.length, limit: requestLimit })
  return text
}

interface Packing extends Sealing {
  readonly operation: string
}

function pack(value: Wire, field: string, packing: Packing): unknown {
  if (typeof value === 'string') return dotted(value, field)
  if (typeof value === 'number') {
    // JSON has no form for what is not finite and would make it null.
    if (!Number.isFinite(value)) throw fail('input', 'operation-input', { operation: packing.operation, field })
    return value
  }
  if (value === null || typeof value === 'boolean') return value
  if (isList(value)) return value.map((one) => pack(one, field, packing))
  if (isSecret(value)) return { sealed: seal(whole(value.secret, field), packing.key, packing.random) }
  return packTable(value, field, packing)
}

function packTable(table: { readonly [name: string]: Wire }, field: string, packing: Packing): object {
  const names = new Set<string>()
  const packed = Object.entries(table).map(([name, value]) => {
    const within = field === '' ? name : `${field}.${name}`
    // A table of PowerShell does not tell letter cases apart: one of the two would be lost.
    if (names.has(name.toLowerCase()))
      throw fail('input', 'operation-input', { operation: packing.operation, field: within })
    names.add(name.toLowerCase())
    return [dotted(name, within), pack(value, within, packing)]
  })
  return Object.fromEntries(packed) as object
}

/**
 * Every text and every name gets a dot in front: PowerShell 7 would turn a text that looks like a date into one, and a
 * name could be one that its objects have already, or that of a secret.
 */
const dotted = (text: string, field: string): string => `.${whole(text, field)}`

function whole(text: string, field: string): string {
  if (!text.isWellFormed()) throw fail('input', 'text-not-well-formed', { field: field.toWellFormed() })
  return text
}

const isList = (value: Wire): value is readonly Wire[] => Array.isArray(value)

const isSecret = (value: Secret | { readonly [name: string]: Wire }): value is Secret =>
  typeof value['secret'] === 'string' && Object.keys(value).length === 1

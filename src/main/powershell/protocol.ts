import { z } from 'zod'
import { fail } from '#shared/failure.ts'
import type { OperationEvent, Wire } from './port.ts'
import { isSecret, seal } from './sealed.ts'

/** Bytes of one request line's argument (formats: base64 of JSON). */
export const requestLimit = 1024 * 1024
/** Characters of standard output that one operation may write. */
export const answerLimit = 48 * 1024 * 1024

/**
 * Every text gets a dot in front: PowerShell 7 would turn a text that looks like a date into one, and a name has to
 * arrive as it was typed. A secret is sealed.
 */
function pack(value: Wire, name: string, key: Uint8Array): unknown {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw fail('input', 'text-not-well-formed', { field: name })
    return `.${value}`
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (isList(value)) return value.map((one) => pack(one, name, key))
  if (isSecret(value)) return { sealed: seal(value.secret, key) }
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, pack(one, inner, key)]))
}

const isList = (value: Wire): value is readonly Wire[] => Array.isArray(value)

/** The one argument of the constant line: base64 of JSON. Fails with `powershell-request-too-large`. */
export function packRequest(
  request: { readonly id: string; readonly operation: string; readonly input: { readonly [name: string]: Wire } },
  key: Uint8Array,
): string {
  const { id, operation, input } = request
  const text = Buffer.from(JSON.stringify({ id, operation, input: pack(input, '', key) })).toString('base64')
  if (text.length > requestLimit)
    throw fail('input', 'powershell-request-too-large', { operation, bytes: text.length, limit: requestLimit })
  return text
}

const line = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    edition: z.enum(['Desktop', 'Core']),
    version: z.string().max(100),
    languageMode: z.string().max(100),
    executionPolicy: z.string().max(100),
    pid: z.number().int(),
  }),
  z.object({
    type: z.literal('event'),
    id: z.string(),
    kind: z.enum(['progress', 'warning', 'verbose', 'information', 'error']),
    text: z.string(),
    percent: z.number().min(0).max(100).optional(),
  }),
  z.object({ type: z.literal('page'), id: z.string(), number: z.number().int(), items: z.array(z.unknown()).max(500) }),
  z.object({ type: z.literal('done'), id: z.string(), pages: z.number().int(), items: z.number().int() }),
  z.object({
    type: z.literal('failed'),
    id: z.string(),
    code: z.string().max(100),
    parameters: z.record(z.string(), z.unknown()).optional(),
    detail: z.string().optional(),
  }),
])
export type Line = z.infer<typeof line>
export type { OperationEvent }

/** What a marked line says; null: it is not one of ours, or broken. */
export function readLine(text: string, marker: string): Line | null {
  const at = text.indexOf(marker)
  if (at === -1) return null
  const packed = text.slice(at + marker.length).trim()
  try {
    const read = line.safeParse(JSON.parse(Buffer.from(packed, 'base64').toString('utf8')))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

import { z } from 'zod'

/** Characters of standard output that one operation may write. */
export const answerLimit = 48 * 1024 * 1024
/** Items of one page. */
const pageSize = 500

const line = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    edition: z.enum(['Desktop', 'Core']),
    version: z.string().max(100),
    languageMode: z.string().max(100),
    executionPolicy: z.string().max(100),
    pid: z.number().int(),
  }),
  z.object({ type: z.literal('broken'), reason: z.enum(['blocked', 'module']), detail: z.string() }),
  z.object({
    type: z.literal('event'),
    id: z.string(),
    kind: z.enum(['progress', 'warning', 'verbose', 'information', 'error']),
    text: z.string(),
    percent: z.number().min(0).max(100).optional(),
  }),
  z.object({
    type: z.literal('page'),
    id: z.string(),
    number: z.number().int(),
    items: z.array(z.unknown()).max(pageSize),
  }),
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
export type Ready = Extract<Line, { type: 'ready' }>

/** A line of standard output: ours, of others, or both where a text of others had no line end. */
export interface Read {
  readonly foreign: string
  /** null: a line that carried the marker and is unreadable; absent: no marker. */
  readonly line?: Line | null
}

/**
 * Ours is marker + length + `:` + base64 of JSON. The length shows when another program wrote into the middle of it: what
 * it wrote may look like base64, too.
 */
export function readLine(text: string, marker: string): Read {
  const at = text.indexOf(marker)
  if (at === -1) return { foreign: text }
  const [length, packed] = text.slice(at + marker.length).split(':', 2)
  const whole = packed !== undefined && length === String(packed.length) && /^[A-Za-z0-9+/]*={0,2}$/.test(packed)
  return { foreign: text.slice(0, at), line: whole ? unpack(packed) : null }
}

function unpack(packed: string): Line | null {
  try {
    const read = line.safeParse(JSON.parse(Buffer.from(packed, 'base64').toString('utf8')))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

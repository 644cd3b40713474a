import { z } from 'zod'
import { fail } from '#shared/failure.ts'

export type JsonObject = Readonly<Record<string, unknown>>
export const jsonObject = z.record(z.string(), z.unknown())

/** Times are stored as whole milliseconds; a fast world clock gives fractions. */
export const whole = (milliseconds: number): number => Math.trunc(milliseconds)

export const wholeOrNull = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : whole(milliseconds)

/** Parses stored JSON when it is read. Throws stored-row-unreadable, which names the row. */
export function readJson<T>(schema: z.ZodType<T>, text: string, what: string, id: string | number): T {
  const parsed = schema.safeParse(parse(text, what, id))
  if (parsed.success) return parsed.data
  throw fail('work', 'stored-row-unreadable', { what, id: String(id) }, z.prettifyError(parsed.error))
}

function parse(text: string, what: string, id: string | number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw fail('work', 'stored-row-unreadable', { what, id: String(id) }, String(error))
  }
}

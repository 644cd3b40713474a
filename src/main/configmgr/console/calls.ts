import type { ZodType } from 'zod'
import { z } from 'zod'
import { siteBatch } from '#shared/site.ts'
import { fail } from '#shared/failure.ts'
import type { PowerShellHost, Wire } from '#main/powershell/port.ts'

/** Calls of the module's operations on one connection. */
export interface Calls {
  /** All items of an answer. */
  all<T>(operation: string, input: Input, item: ZodType<T>, signal: AbortSignal): Promise<readonly T[]>
  /** The one item of an answer that has one or none. */
  one<T>(operation: string, input: Input, item: ZodType<T>, signal: AbortSignal): Promise<T | null>
  /** The id of what was made. */
  made(operation: string, input: Input, signal: AbortSignal): Promise<string>
  run(operation: string, input: Input, signal: AbortSignal): Promise<void>
}

type Input = Readonly<Record<string, Wire>>

const idItem = z.object({ id: z.string().min(1).max(64) })

export function callsOn(host: PowerShellHost): Calls {
  const all: Calls['all'] = (operation, input, item, signal) => host.invoke({ operation, input, item }, signal)
  return {
    all,
    async one(operation, input, item, signal) {
      const [first] = await all(operation, input, item, signal)
      return first ?? null
    },
    async made(operation, input, signal) {
      const [first] = await all(operation, input, idItem, signal)
      if (first === undefined) throw fail('outside', 'powershell-answer-broken', { operation })
      return first.id
    },
    async run(operation, input, signal) {
      await all(operation, input, z.unknown(), signal)
    },
  }
}

/** Calls take a limited number of devices, keys or rules. */
export function withinBatch(items: readonly unknown[]): void {
  if (items.length > siteBatch) throw fail('work', 'site-batch-too-large', { count: items.length, limit: siteBatch })
}

/** What one call answers as a whole, in pages. */
export async function* slices<T>(all: () => Promise<readonly T[]>): AsyncGenerator<readonly T[]> {
  const items = await all()
  for (let at = 0; at < items.length; at += siteBatch) yield items.slice(at, at + siteBatch)
}

import type { ZodType } from 'zod'
import { Failed, fail } from '#shared/failure.ts'
import { toFailed } from './failures.ts'
import type { OperationEvent } from './port.ts'
import type { Line } from './protocol.ts'

/** What came back for one request so far. */
export interface Answer<T> {
  take(line: Line): void
  /** All items, once the engine is through; throws what the operation failed with, or what is wrong with the answer. */
  items(): readonly T[]
  /** Whether something is missing or wrong, so that more of it may still be on its way. */
  isBroken(): boolean
}

/**
 * Gathers the lines of request `id`: pages are counted, since an answer may be cut off anywhere and must not pass for a
 * shorter one.
 */
export function gatherAnswer<T>({ id, operation, item, onEvent }: Asked<T>): Answer<T> {
  const items: T[] = []
  let pages = 0
  let end: Extract<Line, { type: 'done' | 'failed' }> | null = null
  let wrong: Failed | null = null
  const broken = (detail: string): Failed => fail('outside', 'powershell-answer-broken', { operation }, detail)
  const whatIsWrong = (): Failed | null => {
    if (end === null) return broken('no end')
    if (wrong !== null || end.type === 'failed') return wrong
    return end.pages === pages && end.items === items.length
      ? null
      : broken(`${pages} pages of ${end.pages}, ${items.length} items of ${end.items}`)
  }
  return {
    take(line) {
      if (line.type === 'ready' || line.id !== id) return
      if (line.type === 'event') {
        const { kind, text, percent } = line
        onEvent?.({ kind, text, ...(percent === undefined ? {} : { percent }) })
      } else if (line.type === 'page') {
        pages += 1
        if (line.number !== pages) wrong ??= broken(`page ${line.number}, expected ${pages}`)
        for (const one of line.items) {
          const read = item.safeParse(one)
          if (read.success) items.push(read.data)
          else wrong ??= broken(read.error.message.slice(0, 1000))
        }
      } else end = line
    },
    items() {
      if (end?.type === 'failed') throw toFailed(end, operation)
      const fault = whatIsWrong()
      if (fault !== null) throw fault
      return items
    },
    isBroken: () => end?.type !== 'failed' && whatIsWrong() !== null,
  }
}

interface Asked<T> {
  readonly id: string
  readonly operation: string
  readonly item: ZodType<T>
  readonly onEvent?: ((event: OperationEvent) => void) | undefined
}

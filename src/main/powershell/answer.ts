import type { ZodType } from 'zod'
import { fail, type Failed } from '#shared/failure.ts'
import { toFailed } from './failures.ts'
import type { OperationEvent } from './port.ts'
import type { Line } from './protocol.ts'

/** What came back for one request so far. */
export interface Answer<T> {
  readonly take: (line: Line) => void
  /** All items, once the engine is through; throws what the operation failed with, or what is wrong with the answer. */
  items(): readonly T[]
  /** Whether the process can't be trusted with another request: something is missing, or its host script failed. */
  isBroken(): boolean
}

interface Asked<T> {
  readonly id: string
  readonly operation: string
  readonly item: ZodType<T>
  readonly onEvent?: ((event: OperationEvent) => void) | undefined
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
  const listening: { failed: boolean; error: unknown } = { failed: false, error: null }
  const broken = (detail: string): Failed => fail('outside', 'powershell-answer-broken', { operation }, detail)
  const tell = (event: OperationEvent): void => {
    try {
      onEvent?.(event)
    } catch (error) {
      // It would end this process from inside a stream; the caller gets it as what became of the call.
      if (!listening.failed) Object.assign(listening, { failed: true, error })
    }
  }
  const page = ({ number, items: packed }: Extract<Line, { type: 'page' }>): void => {
    pages += 1
    if (number !== pages) wrong ??= broken(`page ${number}, expected ${pages}`)
    for (const one of packed) {
      const read = item.safeParse(one)
      if (read.success) items.push(read.data)
      else wrong ??= broken(read.error.message.slice(0, 1000))
    }
  }
  const whatIsWrong = (): Failed | null => {
    if (end === null) return broken('no end')
    if (end.type === 'failed') return toFailed(end, operation)
    if (wrong !== null) return wrong
    return end.pages === pages && end.items === items.length
      ? null
      : broken(`${pages} pages of ${end.pages}, ${items.length} items of ${end.items}`)
  }
  return {
    take(line) {
      if (line.type === 'ready' || line.type === 'broken' || line.id !== id) return
      if (end !== null) wrong ??= broken(`${line.type} after the end`)
      else if (line.type === 'page') page(line)
      else if (line.type === 'event') tell(eventOf(line))
      else end = line
    },
    items() {
      const fault = whatIsWrong()
      if (fault !== null) throw fault
      if (listening.failed) throw listening.error
      return items
    },
    isBroken: () => (end?.type === 'failed' ? end.code === 'host' : whatIsWrong() !== null),
  }
}

const eventOf = ({ kind, text, percent }: Extract<Line, { type: 'event' }>): OperationEvent => ({
  kind,
  text,
  ...(percent === undefined ? {} : { percent }),
})

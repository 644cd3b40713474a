import { siteBatch } from '#shared/site.ts'
import { fail, type Failed } from '#shared/failure.ts'
import { never } from '#shared/result.ts'
import { isHeld } from '../world/db.ts'
import { inTurn } from '../world/in-turn.ts'
import { WorldError, type Trouble } from '../world/trouble.ts'
import type { World } from '../world/world.ts'

/** The world's no in the words of the port. */
function failedWith(trouble: Trouble): Failed {
  switch (trouble.code) {
    case 'object-missing':
      return fail('work', 'site-object-missing', { what: trouble.what })
    case 'name-taken':
      return fail('work', 'site-name-taken', { name: trouble.name })
    case 'rule-exists':
      return fail('work', 'site-rule-exists', { collection: trouble.collectionId, resourceIds: trouble.resourceIds })
    case 'built-in':
      return fail('work', 'site-collection-built-in', { id: trouble.id })
    case 'no-destination':
      return fail('work', 'site-no-content-destination', { content: trouble.contentId })
    case 'locked':
      return fail('work', 'site-object-locked', { id: trouble.id, owner: trouble.owner, machine: trouble.machine })
    case 'value-refused':
      return fail('work', 'site-value-refused', { field: trouble.field, limit: trouble.limit })
    case 'in-use':
      return fail('work', 'site-object-in-use', { id: trouble.id, by: trouble.by })
    case 'mark-unknown':
      return fail('work', 'site-mark-unknown', { mark: trouble.mark })
    case 'query-invalid':
      return fail('work', 'site-query-invalid')
    case 'answer-lost':
      return fail('outside', 'site-answer-lost', { primitive: trouble.primitive })
    default:
      return never(trouble)
  }
}

/** One call of the port: refused where the caller has given up, else the world's answer or its no. */
export async function call<T>(world: World, signal: AbortSignal, work: () => T): Promise<T> {
  signal.throwIfAborted()
  try {
    return await inTurn(world, work, signal)
  } catch (error) {
    if (error instanceof WorldError) throw failedWith(error.trouble)
    if (isHeld(error)) throw fail('outside', 'site-busy')
    throw error
  }
}

/** Calls take a limited number of devices, keys or rules. */
export function withinBatch(items: readonly unknown[]): void {
  if (items.length > siteBatch) throw fail('work', 'site-batch-too-large', { count: items.length, limit: siteBatch })
}

/** A list page by page; each page is a call of its own, so life may go on in between. */
export async function* pages<R, T>(
  world: World,
  signal: AbortSignal,
  page: (after: number) => readonly R[],
  keyOf: (row: R) => number,
  line: (row: R) => T,
): AsyncGenerator<readonly T[]> {
  let after = 0
  for (;;) {
    const rows = await call(world, signal, () => page(after))
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(line)
    if (rows.length < siteBatch) return
    after = keyOf(last)
  }
}

/** What one call answers as a whole, in pages. */
export async function* slices<T>(
  world: World,
  signal: AbortSignal,
  all: () => readonly T[],
): AsyncGenerator<readonly T[]> {
  const items = await call(world, signal, all)
  for (let at = 0; at < items.length; at += siteBatch) yield items.slice(at, at + siteBatch)
}

import { z } from 'zod'
import type { Failed } from '#shared/failure.ts'
import type { TenantSubject } from '#shared/texts/en/tenant-subjects.ts'
import { outcomeOf, wrongShape } from './outcome.ts'
import type { Attempt } from './retry.ts'

/** Requests that one `$batch` may hold (graph.md 3, "$batch"). */
export const batchSize = 20

const answersSchema = z.object({
  responses: z
    .array(
      z.object({
        id: z.string().max(32),
        status: z.int().min(100).max(599),
        headers: z.record(z.string(), z.string()).nullish(),
        body: z.unknown(),
      }),
    )
    .max(batchSize),
})

/** Some GET requests that are sent as one; each is asked for until it has its own answer. */
export interface Batch {
  /** The JSON text of the next `$batch` request: whatever has no answer yet. */
  readonly text: () => string
  /**
   * Takes the body of a `$batch` answer. `again` while a request inside was throttled or met a fault of the service,
   * with the longest wait that one of them asked for. Throws the failure of a request that was refused.
   */
  readonly take: (body: unknown, now: number) => Attempt<readonly unknown[]>
}

/** A batch of GET requests; addresses are relative to the version, such as `/organization`. */
export function batchOf(addresses: readonly string[], subject: TenantSubject): Batch {
  const bodies = new Map<string, unknown>()
  const open = (): { id: string; method: 'GET'; url: string }[] =>
    addresses
      .map((url, index) => ({ id: String(index), method: 'GET' as const, url }))
      .filter(({ id }) => !bodies.has(id))
  return {
    text: () => JSON.stringify({ requests: open() }),
    take: (body, now) => {
      const parsed = answersSchema.safeParse(body)
      if (!parsed.success) throw wrongShape(subject, z.prettifyError(parsed.error))
      const waiting: { readonly after: number | null; readonly because: Failed }[] = []
      // Answers may come in any order; one that is missing counts as never given.
      for (const { id } of open()) {
        const inner = parsed.data.responses.find((one) => one.id === id)
        if (inner === undefined) throw wrongShape(subject, `$batch ${id}`)
        const headers = new Headers(inner.headers ?? {})
        const answer = { status: inner.status, header: (name: string) => headers.get(name), body: textOf(inner.body) }
        const outcome = outcomeOf(answer, { subject, repeatable: true, now }, () => inner.body)
        if (outcome.kind === 'done') bodies.set(id, outcome.value)
        else waiting.push(outcome)
      }
      return collect(addresses, bodies, waiting)
    },
  }
}

function collect(
  addresses: readonly string[],
  bodies: ReadonlyMap<string, unknown>,
  waiting: readonly { readonly after: number | null; readonly because: Failed }[],
): Attempt<readonly unknown[]> {
  const last = waiting.at(-1)
  if (last === undefined) return { kind: 'done', value: addresses.map((_, index) => bodies.get(String(index))) }
  const asked = waiting.map((one) => one.after).filter((after) => after !== null)
  return { kind: 'again', after: asked.length === 0 ? null : Math.max(...asked), because: last.because }
}

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body ?? null))

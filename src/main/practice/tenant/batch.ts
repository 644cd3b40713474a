import { z } from 'zod'
import { badRequest, errorReply } from './graph-error.ts'
import type { Reply } from './graph-error.ts'
import { route } from './routes.ts'
import type { RouteTools } from './routes.ts'

const versions = ['/beta/$batch', '/v1.0/$batch']
export const isBatch = (path: string): boolean => versions.includes(path)

const batchSchema = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(32),
        method: z.literal('GET'),
        url: z.string().startsWith('/').max(4096),
      }),
    )
    .min(1)
    .max(20)
    .refine((requests) => new Set(requests.map(({ id }) => id)).size === requests.length),
})

/**
 * Answers a $batch of GETs, the last one first: answers may come in any order (graph.md 3). `throttled`: every other
 * request inside, the first included, gets its own 429 with this Retry-After in seconds.
 */
export function answerBatch(tools: RouteTools, address: URL, text: string, throttled: number | null): Reply {
  const batch = batchSchema.safeParse(parse(text))
  if (!batch.success || address.search !== '') return badRequest()
  const version = address.pathname.split('/')[1] ?? ''
  const responses = batch.data.requests.map(({ id, url }, index) => {
    const held = throttled !== null && index % 2 === 0
    const reply = held ? throttledReply(throttled) : inner(tools, `/${version}${url}`)
    return {
      id,
      status: reply.status,
      headers: { 'Content-Type': 'application/json', ...reply.headers },
      body: reply.body,
    }
  })
  return { status: 200, body: { responses: responses.reverse() } }
}

/** 429 as Graph sends it. */
export const throttledReply = (seconds: number): Reply =>
  errorReply(429, 'TooManyRequests', { 'Retry-After': String(seconds) })

function inner(tools: RouteTools, path: string): Reply {
  return URL.canParse(path, tools.url) ? route(tools, new URL(path, tools.url)) : badRequest()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is one more thing that the schema refuses.
    return undefined
  }
}

import { z, type ZodType } from 'zod'
import { fail } from '#shared/failure.ts'
import type { ClientState, DeploymentSummary, FeedPage, StatusMessage } from '#shared/site.ts'
import type { Status } from '../port.ts'
import type { Calls } from './calls.ts'

const messageItem: z.ZodType<StatusMessage> = z.object({
  resourceId: z.number().int(),
  at: z.iso.datetime(),
  messageId: z.number().int(),
  step: z.number().int(),
  group: z.string(),
  action: z.string(),
  exitCode: z.number().int(),
  text: z.string(),
})
const clientItem: z.ZodType<ClientState> = z.object({
  resourceId: z.number().int(),
  at: z.iso.datetime(),
  state: z.enum(['policy-received', 'waiting', 'running', 'succeeded', 'failed']),
})
const count = z.number().int()
const summaryItem: z.ZodType<DeploymentSummary> = z.object({
  targeted: count,
  success: count,
  inProgress: count,
  errors: count,
  unknown: count,
  other: count,
  countedAt: z.iso.datetime().nullable(),
})
const end = z.object({ mark: z.string(), more: z.boolean() })

/** A page comes as its lines and, last, where to go on from. */
async function feed<T>(
  calls: Calls,
  operation: string,
  item: ZodType<T>,
  { deploymentId, after }: { readonly deploymentId: string; readonly after: string | null },
  signal: AbortSignal,
): Promise<FeedPage<T>> {
  const either = z.union([end.transform((is) => ({ is })), item.transform((line) => ({ line }))])
  const items = await calls.all(
    operation,
    { DeploymentId: deploymentId, ...(after === null ? {} : { Mark: after }) },
    either,
    signal,
  )
  const last = items.at(-1)
  if (last === undefined || !('is' in last)) throw fail('outside', 'powershell-answer-broken', { operation })
  return { lines: items.flatMap((one) => ('line' in one ? [one.line] : [])), ...last.is }
}

export const status = (calls: Calls): Status => ({
  messages: (deploymentId, after, signal) => feed(calls, 'messages', messageItem, { deploymentId, after }, signal),
  clients: (deploymentId, after, signal) => feed(calls, 'clients', clientItem, { deploymentId, after }, signal),
  summary: (id, signal) => calls.one('deployment-summary', { DeploymentId: id }, summaryItem, signal),
  nudge: (collectionId, signal) => calls.run('nudge', { CollectionId: collectionId }, signal),
})

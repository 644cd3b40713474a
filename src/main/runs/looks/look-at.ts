import type { Draft } from '#shared/draft/draft.ts'
import { fail } from '#shared/failure.ts'
import { planSchema, type Plan } from '#shared/plan/plan.ts'
import type { Connection, ConnectionAsked } from '../connection.ts'

/** What a look is taken with: a draft as it is now, and the connection that it names. Nothing is changed by one. */
export interface LookAt {
  readonly draft: Draft
  readonly connection: Connection
  readonly signal: AbortSignal
}

/** Connection and share of a draft. Fails with `share-not-whole-path` where the share is no place yet. */
export function connectionOfDraft({ connection, share }: Pick<Draft, 'connection' | 'share'>): ConnectionAsked {
  if (share === null) return { connection }
  if (!planSchema.shape.share.safeParse(share).success) throw fail('input', 'share-not-whole-path', share)
  return { connection, share }
}

/** The profile of a draft as a plan names it. Fails with `profile-not-chosen`. */
export function profileOfDraft({ profile }: Draft): Plan['profile'] {
  if (profile === null) throw fail('input', 'profile-not-chosen')
  return { id: profile.id }
}

import { z } from 'zod'
import { readinessTopics } from '../plan/readiness.ts'
import { connectionParts } from './parts.ts'
import { failure, finding, nothing } from './words.ts'

const id = z.string().min(1).max(64)
const named = z.object({ id: z.string(), name: z.string(), kind: z.enum(['practice', 'production']) })

/** What was found out about a part, as data; the words are in texts/en/window/connect.ts. */
const partFact = z.discriminatedUnion('code', [
  z.object({ code: z.literal('tenant'), name: z.string(), id: z.string() }),
  z.object({ code: z.literal('site'), siteCode: z.string(), version: z.string() }),
  z.object({ code: z.literal('share'), folder: z.string(), unc: z.string(), proved: z.boolean() }),
  z.object({ code: z.literal('powershell'), edition: z.string(), version: z.string() }),
  /** `version` null: it can't be told. */
  z.object({ code: z.literal('console'), version: z.string().nullable() }),
  z.object({ code: z.literal('console-missing') }),
  /** The practice connection in this process goes without it. */
  z.object({ code: z.literal('not-needed') }),
])

/**
 * One check of the machine, the tenant, the site or the share. `unknown`: it could not be found out. A topic has one check
 * without a finding, or one for each of its findings; ids are unique.
 */
const readinessCheck = z.object({
  id: z.string(),
  topic: z.enum(readinessTopics),
  state: z.enum(['block', 'warn', 'unknown', 'ok']),
  source: z.enum(['tenant', 'site', 'share', 'workstation']),
  finding: finding.optional(),
  failure: failure.optional(),
})

export const connectionCalls = {
  'connection:list': {
    input: nothing,
    output: z.object({ connections: z.array(named), chosen: z.string() }),
  },
  /** The connection that new plans begin with. */
  'connection:choose': { input: z.strictObject({ id }), output: z.object({}) },
  /** Looks at one part now. `at`: wall time, ISO 8601. */
  'connection:check': {
    input: z.strictObject({ id, part: z.enum(connectionParts) }),
    output: z.object({
      state: z.enum(['ok', 'bad', 'not-needed']),
      fact: partFact.optional(),
      failure: failure.optional(),
      at: z.string(),
    }),
  },
  'readiness:check': {
    input: z.strictObject({ id }),
    output: z.object({ checks: z.array(readinessCheck), at: z.string() }),
  },
}

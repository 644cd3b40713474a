import { z } from 'zod'
import {
  Failed,
  fail,
  type Failure,
  type FailureCode,
  type FailureKind,
  type FailureParameters,
} from '#shared/failure.ts'

type Known = {
  readonly [C in FailureCode]?: { readonly kind: FailureKind; readonly parameters: z.ZodType<FailureParameters<C>> }
}

const text = z.string().max(40_000)
const none = z.object({})

/** What a script may fail with: codes of ours with their parameters. Anything else is `operation-failed`. */
const known: Known = {
  'site-object-missing': { kind: 'work', parameters: z.object({ what: text }) },
  'site-name-taken': { kind: 'work', parameters: z.object({ name: text }) },
  'site-rule-exists': {
    kind: 'work',
    parameters: z.object({ collection: text, resourceIds: z.array(z.number().int()) }),
  },
  'site-collection-built-in': { kind: 'work', parameters: z.object({ id: text }) },
  'site-no-content-destination': { kind: 'work', parameters: z.object({ content: text }) },
  'site-object-locked': { kind: 'work', parameters: z.object({ id: text, owner: text, machine: text }) },
  'site-value-refused': { kind: 'work', parameters: z.object({ field: text, limit: text }) },
  'site-step-unsupported': { kind: 'work', parameters: z.object({ name: text }) },
  'site-object-in-use': { kind: 'work', parameters: z.object({ id: text, by: text }) },
  'site-mark-unknown': { kind: 'work', parameters: z.object({ mark: text }) },
  'site-query-invalid': { kind: 'work', parameters: none },
  'site-batch-too-large': { kind: 'work', parameters: z.object({ count: z.number(), limit: z.number() }) },
  'site-answer-lost': { kind: 'outside', parameters: z.object({ primitive: text }) },
  'site-busy': { kind: 'outside', parameters: none },
  'site-console-missing': { kind: 'input', parameters: none },
  'site-console-broken': { kind: 'input', parameters: none },
  'site-drive-failed': { kind: 'outside', parameters: z.object({ siteCode: text, provider: text }) },
  'site-code-wrong': { kind: 'input', parameters: z.object({ siteCode: text }) },
  'site-unreachable': { kind: 'outside', parameters: none },
  'site-no-rights': { kind: 'outside', parameters: z.object({ what: text }) },
  'site-engine-unsupported': { kind: 'input', parameters: none },
  'operation-unknown': { kind: 'work', parameters: z.object({ operation: text }) },
  'operation-input': { kind: 'work', parameters: z.object({ operation: text, field: text }) },
}

/** The failure that a script reported, with its message as detail. */
export function toFailed(
  said: { readonly code: string; readonly parameters?: unknown; readonly detail?: string | undefined },
  operation: string,
): Failed {
  const detail = said.detail ?? ''
  const code = codeOf(said.code)
  const entry = code === undefined ? undefined : known[code]
  const read = entry?.parameters.safeParse(said.parameters ?? {})
  if (code === undefined || entry === undefined || read?.success !== true)
    return fail('work', 'operation-failed', { operation }, detail === '' ? said.code : detail)
  return new Failed({ kind: entry.kind, code, parameters: read.data, ...(detail === '' ? {} : { detail }) } as Failure)
}

const codeOf = (code: string): FailureCode | undefined =>
  Object.hasOwn(known, code) ? (code as FailureCode) : undefined

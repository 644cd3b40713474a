import { z } from 'zod'
import { failure, finding, nothing, path } from './words.ts'

const settings = z.record(z.string(), z.unknown())

const profile = z.object({
  id: z.string(),
  displayName: z.string(),
  suitable: z.boolean(),
  findings: z.array(finding),
  settings,
})

const made = z.object({
  /** null: nothing was written, only made. */
  path: z.string().nullable(),
  base64: z.string(),
  sha256: z.string(),
  profile: z.object({ id: z.string(), displayName: z.string() }),
})

const skipped = z.object({
  profile: z.object({ id: z.string(), displayName: z.string() }),
  findings: z.array(finding),
})

const inspected = z.object({
  path: z.string(),
  verdict: z.enum(['good', 'warned', 'blocked']),
  encoding: z.string(),
  findings: z.array(finding),
  settings: settings.optional(),
  /** Set where the path could not be opened; then the rest says nothing. */
  unopened: failure.optional(),
})

export const configurationFileCalls = {
  'profiles:list': { input: nothing, output: z.object({ profiles: z.array(profile) }) },
  'configuration-file:make': {
    input: z.strictObject({
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('profile'), key: z.string().min(1).max(200) }),
        z.strictObject({ kind: z.literal('all') }),
        z.strictObject({ kind: z.literal('files'), profile: path, organization: path }),
      ]),
      /** Parent folder; null: only make. */
      out: path.nullable(),
      region: z.string().min(1).max(32).nullable(),
    }),
    output: z.object({ files: z.array(made), skipped: z.array(skipped), findings: z.array(finding) }),
  },
  'configuration-file:inspect': {
    input: z.strictObject({ paths: z.array(path).min(1).max(10_000) }),
    output: z.object({ files: z.array(inspected) }),
  },
}

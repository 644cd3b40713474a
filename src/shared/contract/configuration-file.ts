import { z } from 'zod'
import { failure, finding, path } from './words.ts'

const settings = z.record(z.string(), z.unknown())

/** As `ProfileSettings` of autopilot/profile.ts has them; null: could not be read. */
const profileSettings = z.object({
  join: z.enum(['entra', 'hybrid']).nullable(),
  deviceType: z.string().nullable(),
  usage: z.enum(['single-user', 'shared']).nullable(),
  userType: z.enum(['standard', 'administrator']).nullable(),
  privacyHidden: z.boolean().nullable(),
  eulaHidden: z.boolean().nullable(),
  keyboardSkipped: z.boolean().nullable(),
  escapeLinkHidden: z.boolean().nullable(),
  deviceNameTemplate: z.string().nullable(),
  language: z.string().nullable(),
  preprovisioning: z.boolean().nullable(),
  skipDomainConnectivityCheck: z.boolean().nullable(),
})

const profile = z.object({
  id: z.string(),
  displayName: z.string(),
  suitable: z.boolean(),
  /** As the service gives it; null: it does not say. */
  lastModified: z.string().nullable(),
  findings: z.array(finding),
  settings: profileSettings,
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
  /** `connection`: of which tenant; without it, of the one that new plans begin with. */
  'profiles:list': {
    input: z.strictObject({ connection: z.string().min(1).max(64).optional() }),
    output: z.object({ profiles: z.array(profile) }),
  },
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

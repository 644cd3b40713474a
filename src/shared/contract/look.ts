import { z } from 'zod'
import { contentKinds } from '../site.ts'
import { finding, nothing, runId } from './words.ts'

const draft = z.strictObject({ id: runId })

/** One step as it will be, or as it is: what it does, what speaks for or against it. `enabled`: it and all around it. */
const stepRow = z.object({
  depth: z.int(),
  name: z.string(),
  kind: z.string(),
  enabled: z.boolean(),
  guard: z.boolean(),
  findings: z.array(finding),
})

const image = z.object({ id: z.string(), name: z.string(), version: z.string(), architecture: z.string().optional() })
const imageIndex = z.object({
  index: z.int(),
  name: z.string(),
  edition: z.string(),
  architecture: z.string(),
  version: z.string(),
  /** A tag (en-US), the site's own words, or '' where the site does not tell. */
  language: z.string(),
})
const reference = z.object({
  kind: z.enum(contentKinds),
  /** null: made by the run. */
  id: z.string().nullable(),
  name: z.string(),
  /** Bytes at the source; null: not known. */
  bytes: z.number().nullable(),
  /** Per point: what is there of the version at the source. */
  states: z.record(z.string(), z.enum(['there', 'old', 'missing', 'on-its-way', 'failed', 'removing'])),
})

/** Questions of the wizard's pages about the world; nothing is changed but a nonce file on the share. */
export const lookCalls = {
  /** The file as it would be written for the draft's profile. */
  'configuration-file:preview': {
    input: draft,
    output: z.object({
      text: z.string(),
      sha256: z.string(),
      path: z.string(),
      unc: z.string(),
      findings: z.array(finding),
      /** null: nothing lies there. */
      onShare: z.enum(['same', 'other']).nullable(),
    }),
  },
  /** Writes, reads back through the UNC path, removes. `at`: wall time, ISO 8601. */
  'share:test': {
    input: draft,
    output: z.object({
      folder: z.string(),
      unc: z.string(),
      sameplace: z.enum(['proved', 'different', 'unreadable']),
      writableByEveryone: z.boolean(),
      at: z.string(),
    }),
  },
  'package:look': {
    input: draft,
    output: z.object({
      folder: z.string(),
      /** Made for this profile earlier; it is used as it is. */
      existing: z.object({ id: z.string(), name: z.string(), sourceVersion: z.int() }).nullable(),
      findings: z.array(finding),
    }),
  },
  'images:list': {
    input: z.strictObject({ connection: z.string().min(1).max(64) }),
    output: z.object({
      bootImages: z.array(image),
      osImages: z.array(image.extend({ indexes: z.array(imageIndex) })),
    }),
  },
  /** The steps as they will be; and what exists with this profile's marker. */
  'sequence:look': {
    input: draft,
    output: z.object({
      steps: z.array(stepRow),
      /** About no single step. */
      findings: z.array(finding),
      existing: z
        .object({
          id: z.string(),
          name: z.string(),
          enabled: z.boolean(),
          steps: z.array(stepRow),
          findings: z.array(finding),
          /** null: the draft does not say yet what will be built. */
          same: z.boolean().nullable(),
        })
        .nullable(),
    }),
  },
  'distribution:look': {
    input: draft,
    output: z.object({
      points: z.array(z.object({ name: z.string(), siteCode: z.string() })),
      groups: z.array(z.object({ name: z.string(), points: z.array(z.string()) })),
      references: z.array(reference),
    }),
  },
  /** Files by content, as they were dropped on the window; nothing leaves the machine. */
  'configuration-file:inspect-bytes': {
    input: z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().min(1).max(400), base64: z.base64().max(1_400_000) }))
        .min(1)
        .max(20),
    }),
    output: z.object({
      files: z.array(
        z.object({
          name: z.string(),
          verdict: z.enum(['good', 'warned', 'blocked']),
          encoding: z.string(),
          /** The first 32 bytes, as hexadecimal digits. */
          first: z.string(),
          bytes: z.int(),
          findings: z.array(finding),
          settings: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  },
  /** Serial numbers that a practice plan may take. Fails with `not-practice` elsewhere. */
  'practice:devices': { input: nothing, output: z.object({ serials: z.array(z.string()) }) },
  /** Makes the practice world anew, with these faults. Refused while a run of it has not ended. */
  'practice:restart': {
    input: z.strictObject({
      faults: z.array(z.string().max(80)).max(40),
      speed: z.number().min(1).max(1_000_000).optional(),
      devices: z.int().min(1).max(100_000).optional(),
    }),
    output: z.object({}),
  },
}

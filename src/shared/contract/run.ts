import { z } from 'zod'
import { device, failure, finding, reviewHash, runId } from './words.ts'

export const stepNames = [
  'check',
  'configuration',
  'package',
  'task-sequence',
  'distribution',
  'permits',
  'collection',
  'deployment',
  'tracking',
  'closing',
] as const
export const stepName = z.enum(stepNames)
export type StepName = z.output<typeof stepName>

export const outcome = z.enum([
  'done',
  'partly',
  'paused',
  'blocked',
  'failed',
  'cancelled',
  'stopped',
  'needs-confirmation',
])
export type Outcome = z.output<typeof outcome>

const difference = z.object({
  what: z.string(),
  subject: z.string(),
  reviewed: z.string(),
  now: z.string(),
  acceptable: z.boolean(),
  resolve: z.enum(['leave-out', 'review-again', 'fix']).nullable(),
})

/** `decided`: by a person while the run waits (`run:leave-out`); else confirming decides it. */
const leftOut = z.object({
  resourceId: z.int(),
  name: z.string(),
  serial: z.string(),
  reason: z.string(),
  decided: z.boolean(),
})

const pairedStep = z.object({ number: z.int(), name: z.string(), kind: z.string(), enabled: z.boolean() })

/** Two step lists side by side, a line each; `null`: nothing stands on that side. */
const stepPair = z.object({
  depth: z.int(),
  change: z.enum(['same', 'changed', 'kind', 'moved', 'added', 'missing']),
  planned: pairedStep.nullable(),
  now: pairedStep.nullable(),
  parts: z.array(z.object({ part: z.string(), planned: z.string(), now: z.string() })),
})

/** What `run:confirm` shows: the difference, and the hash that confirms it. */
const confirmation = z.object({
  ok: z.boolean(),
  reviewHash: z.string(),
  differences: z.array(difference),
  /** What confirming leaves out of the plan: permit, then rule are taken. `reason`: code of the difference. */
  leftOut: z.array(leftOut),
  devices: z.array(device),
  findings: z.array(finding),
})
export type Confirmation = z.output<typeof confirmation>

const named = z.object({ id: z.string(), name: z.string() })

/** A run as it stands: formats.md, the object that `run start --json` ends with. */
const report = z.object({
  run: runId,
  batch: z.string(),
  createdAt: z.string(),
  /** null: not ended, paused or waiting yet. */
  outcome: outcome.nullable(),
  /** A process owns the run now. */
  active: z.boolean(),
  door: z.enum(['in-process', 'powershell']),
  seed: z.number(),
  speed: z.number(),
  steps: z.array(
    z.object({
      step: stepName,
      outcome: z.enum(['done', 'already-done', 'blocked', 'failed', 'not-run']),
      milliseconds: z.number(),
    }),
  ),
  file: z.object({ path: z.string(), sha256: z.string() }).nullable(),
  site: z.object({
    packages: z.array(named.extend({ sourceVersion: z.number() })),
    collections: z.array(named),
    taskSequences: z.array(named),
    deployments: z.array(z.object({ id: z.string() })),
  }),
  members: z.array(z.number()),
  findings: z.array(finding),
  devices: z.array(device),
  stages: z.record(z.string(), z.number()),
  requests: z.object({ tenant: z.number() }),
  failure: failure.optional(),
  review: confirmation.optional(),
})
export type RunReport = z.output<typeof report>

const stopGroups = z.object({
  notStarted: z.array(device),
  mayBeFormatted: z.array(device),
  pastFormatting: z.array(device),
  ended: z.array(device),
})

const runRow = z.object({
  run: runId,
  batch: z.string(),
  createdAt: z.string(),
  outcome: outcome.nullable(),
  active: z.boolean(),
  stages: z.record(z.string(), z.number()),
})

/** When a call that carries a run out answers: at its end (when absent), or as soon as the run is owned and goes on by itself. */
const answer = z.enum(['at-end', 'when-begun']).optional()

/** Any text: an id that no run has is told as that. */
const run = z.string().min(1).max(100)
const one = z.strictObject({ run })
const page = { after: z.string().max(400).optional(), limit: z.int().min(1).max(1000).default(200) }

export const runCalls = {
  'run:start': {
    input: z.strictObject({
      plan: runId,
      reviewed: reviewHash,
      confirm: z.int().min(0).max(1_000_000),
      until: stepName.optional(),
      answer,
    }),
    output: report,
  },
  'run:resume': { input: z.strictObject({ run, answer }), output: report },
  'run:show': { input: one, output: report },
  'run:list': {
    input: z.strictObject(page),
    output: z.object({ runs: z.array(runRow), next: z.string().optional() }),
  },
  'run:stop': {
    input: z.strictObject({ run, rehearse: z.boolean() }),
    output: z.object({
      stopped: z.boolean(),
      rehearsed: z.boolean(),
      actions: z.array(z.object({ what: z.string(), subject: z.string() })),
      groups: stopGroups,
    }),
  },
  'run:differences': { input: one, output: confirmation },
  'run:confirm': {
    input: z.strictObject({ run, reviewed: reviewHash, confirm: z.int().min(0).max(1_000_000), answer }),
    output: report,
  },
  /** At the gate: these are no longer the ones reviewed. Compares again; deploys nothing. */
  'run:leave-out': {
    input: z.strictObject({ run, resourceIds: z.array(z.int().positive()).min(1).max(1000) }),
    output: confirmation,
  },
  /** The task sequence of a waiting run: as the plan has it, and as the site holds it now. */
  'run:compare-steps': {
    input: one,
    output: z.object({ id: z.string(), name: z.string(), steps: z.array(stepPair) }),
  },
  'devices:list': {
    input: z.strictObject({
      batch: z.string().max(80).optional(),
      stage: z.string().max(40).optional(),
      search: z.string().max(200).optional(),
      ...page,
    }),
    output: z.object({ devices: z.array(device), next: z.string().optional() }),
  },
  'audit:verify': {
    input: z.strictObject({}),
    output: z.object({ ok: z.boolean(), entries: z.number(), firstBad: z.number().optional() }),
  },
}

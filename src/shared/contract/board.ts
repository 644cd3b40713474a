import { z } from 'zod'
import { stepName, outcome } from './run.ts'
import { boardGroups, boardSorts } from '../stages/group.ts'
import { device, failure, runId, stageName } from './words.ts'

const filter = {
  run: runId.optional(),
  batch: z.string().max(80).optional(),
  search: z.string().max(200).optional(),
}

const boardRow = device.extend({
  run: runId,
  /** Milliseconds of world time: median time that devices of this batch spent in the stage that this one reached; null below five. */
  usual: z.number().nullable(),
})
export type BoardRow = z.output<typeof boardRow>

const timelineEntry = z.object({
  id: z.int(),
  /** World time, ISO 8601. */
  at: z.string(),
  stage: stageName.nullable(),
  code: z.string(),
  parameters: z.object({}).loose(),
  source: z.string(),
})

/** Times when tracking asked and got no answer. World time, ISO 8601. */
const timelineGap = z.object({ who: z.enum(['site', 'tenant']), from: z.string(), to: z.string() })

const stepState = z.object({
  step: stepName,
  state: z.enum(['not-run', 'running', 'done', 'already-done', 'blocked', 'failed']),
  /** World time, ISO 8601; null: not begun. */
  startedAt: z.string().nullable(),
  /** Wall time; null while it runs. */
  milliseconds: z.number().nullable(),
})

/** A run as the window shows it, without its devices. */
const glance = z.object({
  run: runId,
  batch: z.string(),
  connection: z.object({ id: z.string(), kind: z.enum(['practice', 'production']) }),
  profile: z.string(),
  createdAt: z.string(),
  startedBy: z.string(),
  /** World time, ISO 8601; null: no deployment yet. */
  expires: z.string().nullable(),
  outcome: outcome.nullable(),
  ended: z.boolean(),
  /** Who carries it out now; null: nobody. */
  owner: z.object({ here: z.boolean(), machine: z.string(), pid: z.int() }).nullable(),
  /** From the deployment on, until it is closed: "Stop the wipe" stands for it. */
  deployed: z.boolean(),
  steps: z.array(stepState),
  /** What is waited for, and since when (world time, ISO 8601). */
  waiting: z
    .object({
      step: stepName,
      code: z.string(),
      /** What it is about where it has a name: an object, who holds its lock, a failure code; else empty. */
      subject: z.string(),
      /** What was told with it: how many are missing, open. */
      parameters: z.object({}).loose(),
      since: z.string(),
    })
    .nullable(),
  /** World time, ISO 8601: when tracking looks at site and tenant again; null: no such look is due. */
  nextLook: z.string().nullable(),
  /** Weight-true, 0 to 1; never goes back while a run goes on. */
  done: z.number(),
  devices: z.int(),
  stages: z.record(z.string(), z.number()),
  groups: z.record(z.enum(boardGroups), z.number()),
  failure: failure.nullable(),
  /** The newest of the devices that failed. */
  failedDevice: boardRow.nullable(),
  lastSeq: z.int(),
  /** World time now, ISO 8601: ages are counted from it. */
  now: z.string(),
})
export type Glance = z.output<typeof glance>

/** What the window shows of runs and devices, in pages. */
export const boardCalls = {
  'run:glance': { input: z.strictObject({ run: runId }), output: glance },
  /** Runs that have not ended, newest first: what the strip shows. */
  'run:active': { input: z.strictObject({}), output: z.object({ runs: z.array(glance) }) },
  'run:events': {
    input: z.strictObject({ run: runId, after: z.int().min(0), limit: z.int().min(1).max(500).default(200) }),
    output: z.object({
      events: z.array(
        z.object({
          seq: z.int(),
          at: z.string(),
          kind: z.string(),
          step: stepName.optional(),
          data: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  },
  /** Before the deployment: rules and permits are removed, nothing was deployed. */
  'run:cancel': { input: z.strictObject({ run: runId }), output: z.object({ cancelled: z.boolean() }) },
  /** "Stop watching": this process lets go of the run; it halts, or its devices go on unwatched. */
  'run:release': { input: z.strictObject({ run: runId }), output: z.object({ released: z.boolean() }) },
  'run:leave-alone': {
    input: z.strictObject({
      run: runId,
      resourceId: z.int().positive(),
      reason: z.string().trim().min(1).max(200),
    }),
    output: z.object({ done: z.boolean() }),
  },
  'board:counts': {
    input: z.strictObject({ ...filter, stage: stageName.optional() }),
    output: z.object({
      groups: z.record(z.enum(boardGroups), z.number()),
      devices: z.int(),
      batches: z.array(z.string()),
      now: z.string(),
    }),
  },
  'board:page': {
    input: z.strictObject({
      ...filter,
      group: z.enum(boardGroups).optional(),
      stage: stageName.optional(),
      sort: z.enum(boardSorts).default('need-you'),
      descending: z.boolean().default(false),
      /** From the end: the first page holds the last devices, `next` leads to those before. Each page is in the order asked for. */
      backwards: z.boolean().default(false),
      after: z.string().max(400).optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ devices: z.array(boardRow), next: z.string().optional() }),
  },
  /** Devices that a table shows already, as they are now: it changes them in place. Those that no run has are left out. */
  'board:rows': {
    input: z.strictObject({
      devices: z.array(z.strictObject({ run: runId, resourceId: z.int().positive() })).max(200),
    }),
    output: z.object({ devices: z.array(boardRow), now: z.string() }),
  },
  /** Newest first, gaps among the entries; a page is `limit` of both together. `after`: `next` of the page before. */
  'device:timeline': {
    input: z.strictObject({
      run: runId,
      resourceId: z.int().positive(),
      after: z.string().max(40).optional(),
      limit: z.int().min(1).max(200).default(200),
    }),
    output: z.object({
      device: boardRow,
      entries: z.array(timelineEntry),
      gaps: z.array(timelineGap),
      next: z.string().optional(),
      now: z.string(),
    }),
  },
  /** Newest first. */
  'audit:list': {
    input: z.strictObject({
      run: runId.optional(),
      before: z.int().positive().optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.object({
      entries: z.array(
        z.object({
          id: z.int(),
          at: z.string(),
          who: z.string(),
          run: z.string().nullable(),
          what: z.string(),
          facts: z.record(z.string(), z.unknown()),
        }),
      ),
      next: z.int().optional(),
    }),
  },
}

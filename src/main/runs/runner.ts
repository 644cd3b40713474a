import type { Clocks } from '#shared/clock.ts'
import { stepNames, type Outcome, type StepName } from '#shared/contract/run.ts'
import { Failed, failure, type Failure } from '#shared/failure.ts'
import { never } from '#shared/result.ts'
import type { Log } from '#main/log/port.ts'
import type { StepEnd } from './deploy/context.ts'
import type { JobEnd, OwnedRun } from './owned-run.ts'

/** What a kind of job brings: its steps by name, how it is stopped, and how it stores what its steps learned. */
export interface Job {
  step(name: StepName, signal: AbortSignal): Promise<StepEnd>
  stop(signal: AbortSignal): Promise<void>
  keepFacts(): Promise<void>
}

/** How often a step is tried again when the outside world fails, and the pause before (wall time, milliseconds, doubled). */
export interface Patience {
  readonly attempts: number
  readonly pause: number
}

export interface Running {
  readonly run: OwnedRun
  readonly job: Job
  readonly until: StepName | null
  readonly clocks: Clocks
  readonly patience: Patience
  readonly log: Log
  /** Aborted by an interrupt, a lost lease (`Failed`), or a command. */
  readonly signal: AbortSignal
}

/** Why a run's work was aborted in this process. */
export class StopAsked extends Error {
  readonly kind: 'stop' | 'cancel'
  constructor(kind: 'stop' | 'cancel') {
    super(kind)
    this.kind = kind
  }
}

const last: StepName = 'closing'
const working = stepNames.filter((name) => name !== last)

/**
 * Carries a run out from where it stands to its end, to `until`, or to a question for a person. An interrupt leaves it
 * resumable: nothing is closed then. Fails with what aborted it.
 */
export async function carryOut(running: Running): Promise<Outcome> {
  const { run, until } = running
  const before = run.decided()
  const end = before ?? (await work(running))
  if (!isFinal(end.outcome)) return finished(run, end)
  await run.decide(end)
  const pauses = before === null && until === 'tracking' && (end.outcome === 'done' || end.outcome === 'partly')
  if (pauses) return finished(run, { outcome: 'paused', data: {} })
  await close(running)
  return finished(run, end)
}

async function finished(run: OwnedRun, end: JobEnd): Promise<Outcome> {
  await run.finish(end)
  return end.outcome
}

/** Whether something may have been made that has to be removed, and nothing is waited for. */
const isFinal = (outcome: Outcome): boolean =>
  outcome !== 'paused' && outcome !== 'needs-confirmation' && outcome !== 'blocked'

async function work(running: Running): Promise<JobEnd> {
  const { run, job, until, signal, log } = running
  try {
    signal.throwIfAborted()
    for (const name of working) {
      const before = run.outcomeOf(name)
      if (before === null || before === 'failed' || before === 'blocked') {
        const ended = await oneStep(running, name)
        if (signal.reason instanceof StopAsked) throw signal.reason
        if (ended !== null) return ended
      }
      if (name === until) return { outcome: 'paused', data: {} }
    }
    return { outcome: 'done', data: {} }
  } catch (error) {
    const asked: unknown = signal.aborted ? signal.reason : error
    if (asked instanceof StopAsked) {
      // The aborted signal is of no use for the work of stopping itself.
      await patiently(running, 'stop', () => job.stop(AbortSignal.any([])))
      return { outcome: asked.kind === 'stop' ? 'stopped' : 'cancelled', data: {} }
    }
    if (signal.aborted || isLeaseLost(error)) throw error
    const what = toFailure(error)
    log.error('run-failed', { run: run.id, code: what.code, detail: what.detail })
    return { outcome: 'failed', data: { failure: what } }
  }
}

/** The run is somebody else's now, or nobody's. */
export const isLeaseLost = (error: unknown): boolean =>
  error instanceof Failed && error.failure.code === 'run-lease-lost'

function toFailure(error: unknown): Failure {
  if (error instanceof Failed) return error.failure
  return failure('work', 'unexpected', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** Does one step; null: go on with the next. A step that fails for good is stored as failed and rethrown. */
async function oneStep(running: Running, name: StepName): Promise<JobEnd | null> {
  const { run, job, clocks, signal } = running
  const begun = clocks.wall.now()
  const took = () => clocks.wall.now() - begun
  await run.stepStarted(name)
  let end: StepEnd
  try {
    end = await tried(running, name)
  } catch (error) {
    if (name === 'tracking' && signal.reason instanceof StopAsked) await run.stepEnded(name, 'done', took(), {})
    else if (!signal.aborted && !isLeaseLost(error))
      await run.stepEnded(name, 'failed', took(), { failure: toFailure(error) })
    throw error
  }
  await job.keepFacts()
  switch (end.kind) {
    case 'done':
    case 'already-done':
      await run.stepEnded(name, end.kind, took(), {})
      return null
    case 'ended':
      await run.stepEnded(name, 'done', took(), {})
      return { outcome: end.outcome, data: {} }
    case 'blocked':
      await run.stepEnded(name, 'blocked', took(), { findings: end.findings })
      return { outcome: 'blocked', data: {} }
    case 'differs':
      await run.stepEnded(name, 'blocked', took(), { differences: end.differences })
      return { outcome: 'needs-confirmation', data: { differences: end.differences } }
    default:
      return never(end)
  }
}

/** Steps ask first what is done already, so after an unclear answer of the outside world they are simply done again. */
async function tried({ job, patience, clocks, signal, log, run }: Running, name: StepName): Promise<StepEnd> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await job.step(name, signal)
    } catch (error) {
      signal.throwIfAborted()
      const again = error instanceof Failed && error.failure.kind === 'outside' && attempt < patience.attempts
      if (!again) throw error
      log.warn('step-again', { run: run.id, step: name, attempt, code: error.failure.code })
      await job.keepFacts()
      await clocks.wall.sleep(patience.pause * 2 ** (attempt - 1), signal)
    }
}

/** Stopping is tried again like a step: it asks first what is there still. */
async function patiently({ patience, clocks, log, run }: Running, what: string, work: () => Promise<void>) {
  for (let attempt = 1; ; attempt += 1)
    try {
      await work()
      return
    } catch (error) {
      const again = error instanceof Failed && error.failure.kind === 'outside' && attempt < patience.attempts
      if (!again) throw error
      log.warn('step-again', { run: run.id, step: what, attempt, code: error.failure.code })
      await clocks.wall.sleep(patience.pause * 2 ** (attempt - 1), AbortSignal.any([]))
    }
}

/** Closing is done after every end. Where it fails the run has not ended: a resume does it again. */
async function close(running: Running): Promise<void> {
  const { run, job, signal } = running
  if (run.outcomeOf(last) === 'done') return
  const forClosing = signal.aborted ? { ...running, signal: AbortSignal.any([]) } : running
  await run.stepStarted(last)
  const begun = running.clocks.wall.now()
  try {
    const end = await tried(forClosing, last)
    await job.keepFacts()
    const outcome = end.kind === 'already-done' ? end.kind : 'done'
    await run.stepEnded(last, outcome, running.clocks.wall.now() - begun, {})
  } catch (error) {
    if (forClosing.signal.reason instanceof StopAsked) return close(running)
    if (isLeaseLost(error) || forClosing.signal.aborted) throw error
    await run.stepEnded(last, 'failed', running.clocks.wall.now() - begun, { failure: toFailure(error) })
    throw error
  }
}

import { z } from 'zod'
import { iso, type Clocks } from '#shared/clock.ts'
import type { RunEvent } from '#shared/contract/events.ts'
import { outcome, type StepName } from '#shared/contract/run.ts'
import { appendAudit } from '#main/store/audit.ts'
import { finishCommand } from '#main/store/commands.ts'
import { appendEvent } from '#main/store/events.ts'
import type { Leased } from '#main/store/handles.ts'
import { jsonObject, type JsonObject } from '#main/store/json.ts'
import { checkLease, inLease, renewLease, type Lease } from '#main/store/lease.ts'
import { putRunFact, runFact } from '#main/store/run-facts.ts'
import { setRunState } from '#main/store/runs.ts'
import { putStep, stepsOf } from '#main/store/steps.ts'
import { noLimit, type Store } from '#main/store/store.ts'
import type { JobEnd, OwnedRun, StepOutcome } from './owned-run.ts'
import { takeNext } from './take-command.ts'
import { forgetWaiting } from './waiting.ts'

/** Shows an event; it is stored already. */
export type Publish = (event: RunEvent) => void

/** Work of one transaction that has checked the lease; events told in it are shown when it has ended. */
export type Write = <T>(work: (tx: Leased, tell: Tell) => T) => Promise<T>
export type Tell = (kind: RunEvent['kind'], step: StepName | null, data: JsonObject) => void

interface Writing {
  readonly store: Store
  readonly lease: Lease
  readonly clocks: Clocks
  readonly publish: Publish
  /** Aborted when nobody carries the run out here any more: what waits to be written is given up then. */
  readonly signal: AbortSignal
}

/**
 * The one way to write for a run: lease checked, events stored with what they tell, shown after the commit. A database
 * that another program holds is waited for without a limit; a lease that has run out meanwhile is lost.
 */
export function writerOf({ store, lease, clocks, publish, signal }: Writing): Write {
  return async (work) => {
    const told: RunEvent[] = []
    const leased = (tx: Leased) =>
      work(tx, (kind, step, data) => {
        const at = clocks.world.now()
        const seq = appendEvent(tx, { kind, at, data, ...(step === null ? {} : { step }) })
        told.push({ run: lease.run, seq, at: iso(at), kind, data, ...(step === null ? {} : { step }) })
      })
    const value = await store.write((writer) => inLease(writer, lease, leased), signal, noLimit)
    for (const event of told) publish(event)
    return value
  }
}

const jobEnd: z.ZodType<JobEnd> = z.object({ outcome, data: jsonObject })

interface Owning {
  readonly store: Store
  readonly lease: Lease
  readonly clocks: Clocks
  readonly write: Write
  /** The account in whose name this process works. */
  readonly who: string
  readonly signal: AbortSignal
}

/** The store's side of a run that this process owns. */
export function ownRun({ store, lease, clocks, write, who, signal }: Owning): OwnedRun {
  const outcomes = new Map<StepName, StepOutcome>()
  for (const one of stepsOf(store.reader, lease.run)) if (one.outcome !== null) outcomes.set(one.step, one.outcome)
  const begun = new Map<StepName, number>()
  return {
    id: lease.run,
    async check() {
      await store.settled(signal)
      checkLease(store.reader, lease)
    },
    outcomeOf: (step) => outcomes.get(step) ?? null,
    async stepStarted(step) {
      const startedAt = clocks.world.now()
      begun.set(step, startedAt)
      await write((tx, tell) => {
        putStep(tx, { step, state: 'started', outcome: null, startedAt, milliseconds: null, facts: {} })
        forgetWaiting(tx)
        tell('step-started', step, {})
      })
    },
    async stepEnded(step, outcome, milliseconds, data) {
      const startedAt = begun.get(step) ?? clocks.world.now()
      await write((tx, tell) => {
        putStep(tx, { step, state: 'done', outcome, startedAt, milliseconds, facts: {} })
        const good = outcome === 'done' || outcome === 'already-done'
        tell(good ? 'step-done' : 'step-failed', step, { outcome, milliseconds, ...data })
      })
      outcomes.set(step, outcome)
    },
    decided: () => runFact(store.reader, lease.run, 'decided', jobEnd),
    decide(end) {
      return write((tx) => {
        putRunFact(tx, 'decided', end)
      })
    },
    finish({ outcome, data }) {
      return write((tx, tell) => {
        if (outcome === 'paused') setRunState(tx, { phase: 'paused', outcome, endedAt: null })
        else if (outcome === 'needs-confirmation')
          setRunState(tx, { phase: 'waiting-confirmation', outcome, endedAt: null })
        else setRunState(tx, { phase: 'ended', outcome, endedAt: clocks.wall.now() })
        if (data['failure'] !== undefined) putRunFact(tx, 'failure', data['failure'])
        appendAudit(tx, { who, run: lease.run, what: 'run-finished', facts: { outcome } })
        tell('finished', null, { outcome, ...data })
      })
    },
    nextCommand: () => takeNext({ store, lease, clocks, write }),
    commandDone(id, result) {
      return write((tx) => {
        finishCommand(tx, id, result)
      })
    },
    renew: () =>
      store.write(
        (writer) => {
          renewLease(writer, lease)
        },
        signal,
        noLimit,
      ),
  }
}

import type { RunEvent } from '#shared/contract/events.ts'
import type { StepName } from '#shared/contract/run.ts'
import type { RunState } from '#main/store/runs.ts'
import { getRun, insertRun } from '#main/store/runs.ts'
import type { Lease } from '#main/store/lease.ts'
import type { OpenedStore } from '#main/store/store.ts'
import { openTest, runA, someRun, storeFile, taken } from '#main/store/test-store.ts'
import { done, type StepEnd } from './deploy/context.ts'
import { ownRun, writerOf } from './own-run.ts'
import type { OwnedRun } from './owned-run.ts'
import { carryOut, type Job, type Running } from './runner.ts'
import { idleClock, type IdleClock } from './test-clock.ts'

type Act = (attempt: number, signal: AbortSignal) => StepEnd | Promise<StepEnd>

/** A job whose steps do what the test says; what it does not name is done at once. */
export interface ScriptedJob extends Job {
  readonly did: string[]
}

export function scripted(acts: Partial<Readonly<Record<StepName | 'stop', Act>>>, did: string[] = []): ScriptedJob {
  const attempts = new Map<string, number>()
  return {
    did,
    async step(name, signal) {
      const attempt = (attempts.get(name) ?? 0) + 1
      attempts.set(name, attempt)
      did.push(name)
      return (await acts[name]?.(attempt, signal)) ?? done
    },
    async stop(signal) {
      did.push('stop')
      await acts.stop?.(1, signal)
    },
    keepFacts: () => {
      did.push('keep')
      return Promise.resolve()
    },
  }
}

/** A run in a real store, owned by this process. */
export interface JobBench {
  readonly store: OpenedStore
  readonly clock: IdleClock
  readonly events: RunEvent[]
  readonly lease: Lease
  own(lease?: Lease): OwnedRun
  carryOut(job: Job, more?: Partial<Running>): ReturnType<typeof carryOut>
  state(): Pick<RunState, 'phase' | 'outcome'>
  kinds(): readonly string[]
}

export function jobBench(): JobBench {
  const never = new AbortController().signal
  const clock = idleClock(1_000_000)
  const store = openTest(storeFile(), clock)
  insertRun(store.writer, someRun(runA))
  const lease = taken(store.writer, runA)
  const clocks = { world: clock, wall: clock }
  const events: RunEvent[] = []
  const made: JobBench = {
    store,
    clock,
    events,
    lease,
    own: (held = lease) =>
      ownRun({
        store,
        lease: held,
        clocks,
        who: 'technician',
        signal: never,
        write: writerOf({ store, lease: held, clocks, publish: (e) => events.push(e), signal: never }),
      }),
    carryOut: (job, more = {}) => {
      const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
      const patience = { attempts: 3, pause: 300 }
      return carryOut({ run: made.own(), job, until: null, clocks, patience, log, signal: never, ...more })
    },
    state: () => {
      const row = getRun(store.reader, runA)
      if (row === null) throw new Error('no run')
      const { phase, outcome } = row
      return { phase, outcome }
    },
    kinds: () => events.map((one) => (one.step === undefined ? one.kind : `${one.kind} ${one.step}`)),
  }
  return made
}

import { z } from 'zod'
import { iso } from '#shared/clock.ts'
import type { Glance } from '#shared/contract/board.ts'
import { stepNames, type StepName } from '#shared/contract/run.ts'
import { failure } from '#shared/contract/words.ts'
import { countGroups } from '#shared/stages/group.ts'
import { isOpen, type Stage } from '#shared/stages/stage.ts'
import { starterOf } from '#main/store/audit-pages.ts'
import { newestFailed } from '#main/store/board-device.ts'
import { countStages } from '#main/store/device-pages.ts'
import { lastSeq } from '#main/store/events.ts'
import { leaseOf } from '#main/store/lease.ts'
import { hasDeployment } from '#main/store/made.ts'
import { thisProcess } from '#main/store/process.ts'
import { runFact } from '#main/store/run-facts.ts'
import type { RunRow } from '#main/store/runs.ts'
import { stepsOf, type StepRecord } from '#main/store/steps.ts'
import type { Store } from '#main/store/store.ts'
import { aboutOf, type AboutRun } from './about-run.ts'
import { deployFacts } from './deploy/facts.ts'
import { requireRun } from './means.ts'
import { nextLookFact, waitingOf, type WaitingFact } from './waiting.ts'
import { weighed } from './weights.ts'

/** World time of a connection now, milliseconds. */
export type NowOf = (connection: AboutRun['connection']) => number

/**
 * A run as the window shows it, from the store alone and without its devices: what it reads does not grow with them but for
 * one count by an index. `done` may go back. Fails with `run-not-found`.
 */
export function glanceOf(store: Store, run: string, nowOf: NowOf): Glance {
  const { reader } = store
  return reader.snapshot(() => {
    const row = requireRun(store, run)
    const about = aboutOf(reader, run)
    const stages = countStages(reader, { run })
    const steps = stepsOf(reader, run)
    const running = runningStep(row, steps)
    const waited = waitingOf(reader, run)
    const waiting = waited?.step === running ? waited : null
    const owner = ownerOf(store, run)
    const devices = Object.values(stages).reduce((sum, one) => sum + one, 0)
    return {
      run,
      batch: row.batch,
      connection: about.connection,
      profile: about.profile,
      createdAt: iso(row.createdAt),
      startedBy: starterOf(reader, run),
      expires: runFact(reader, run, 'facts', deployFacts)?.deployment?.expires ?? null,
      outcome: row.outcome,
      ended: row.phase === 'ended',
      owner,
      deployed: row.phase !== 'ended' && hasDeployment(reader, run),
      steps: stepNames.map((step) => stepState(step, steps, running)),
      waiting,
      nextLook: running === 'tracking' && owner !== null ? runFact(reader, run, nextLookFact, z.string()) : null,
      done: weighed({ done: doneSteps(steps), running, share: shareOf(running, waiting, stages) }),
      devices: devices === 0 ? about.devices : devices,
      stages: { ...stages },
      groups: countGroups(stages),
      failure: runFact(reader, run, 'failure', failure),
      failedDevice: newestFailed(reader, run),
      lastSeq: lastSeq(reader, run),
      now: iso(nowOf(about.connection)),
    }
  })
}

/** The first that has begun and not ended: after a confirmation the steps behind it wait to be done again. */
function runningStep(row: RunRow, steps: readonly StepRecord[]): StepName | null {
  if (row.phase !== 'active') return null
  const begun = new Set(steps.filter((one) => one.state === 'started').map((one) => one.step))
  return stepNames.find((step) => begun.has(step)) ?? null
}

const doneSteps = (steps: readonly StepRecord[]): ReadonlySet<StepName> =>
  new Set(steps.filter((one) => one.outcome === 'done' || one.outcome === 'already-done').map((one) => one.step))

function stepState(step: StepName, steps: readonly StepRecord[], running: StepName | null): Glance['steps'][number] {
  const there = steps.find((one) => one.step === step)
  const state = step === running ? 'running' : (there?.outcome ?? 'not-run')
  return {
    step,
    state,
    startedAt: there === undefined ? null : iso(there.startedAt),
    milliseconds: there?.milliseconds ?? null,
  }
}

/** How much of the running step is done: devices that have ended, content that is there. */
function shareOf(
  running: StepName | null,
  waiting: WaitingFact | null,
  stages: Readonly<Partial<Record<Stage, number>>>,
): number {
  if (running === 'tracking') {
    const counted = Object.entries(stages) as [Stage, number][]
    const of = counted.reduce((sum, [, devices]) => sum + devices, 0)
    const open = counted.reduce((sum, [stage, devices]) => sum + (isOpen(stage) ? devices : 0), 0)
    return of === 0 ? 0 : (of - open) / of
  }
  if (waiting?.code !== 'content') return 0
  const { missing, of } = waiting.parameters
  return typeof missing === 'number' && typeof of === 'number' && of > 0 ? (of - missing) / of : 0
}

function ownerOf({ reader }: Store, run: string): Glance['owner'] {
  const who = thisProcess()
  const lease = leaseOf(reader, run, who)
  if (lease === null) return null
  const { machine, pid } = lease
  return { here: pid === who.pid && machine === who.machine, machine, pid }
}

import { z } from 'zod'
import type { StepName } from '#shared/contract/run.ts'
import { finding } from '#shared/contract/words.ts'
import type { Finding } from '#shared/finding.ts'
import { thisProcess } from '#main/store/process.ts'
import { putRunFact, runFact } from '#main/store/run-facts.ts'
import { getRunDocument, setRunState, setRunUntil, type RunRow } from '#main/store/runs.ts'
import type { Lease } from '#main/store/lease.ts'
import type { Connection } from './connection.ts'
import { checkStep } from './deploy/check-step.ts'
import type { DeployContext } from './deploy/context.ts'
import { storedDevices } from './deploy/stored-devices.ts'
import { deployFacts } from './deploy/facts.ts'
import { deployStep } from './deploy/job.ts'
import { stopTheWipe } from './deploy/stop.ts'
import { fileFact, memoryOf } from './deploy/store-facts.ts'
import { fenceShare, fenceSite } from './fence.ts'
import { rememberAbout } from './about-run.ts'
import { storedGaps } from './gaps.ts'
import { leftOutOf } from './left-out.ts'
import { ownRun, writerOf, type Write } from './own-run.ts'
import type { OwnedRun } from './owned-run.ts'
import { documents } from './plan-documents.ts'
import type { Job } from './runner.ts'
import { requireRun, type RunMeans } from './means.ts'
import { toolsFor } from './tools.ts'

export interface OpenedRun {
  readonly owned: OwnedRun
  readonly job: Job
  readonly until: StepName | null
  readonly context: DeployContext
  readonly write: Write
}

export interface OpenSignals {
  /** Ends the work, also to stop it in order: what that writes is still to be written. */
  readonly work: AbortSignal
  /** Nobody carries the run out here any more. */
  readonly writes: AbortSignal
}

/** Everything that the runner needs to carry out a run whose lease this process has; tells `started`. */
export async function openRun(
  means: RunMeans,
  connection: Connection,
  lease: Lease,
  { work: signal, writes }: OpenSignals,
): Promise<OpenedRun> {
  const { store, publish } = means
  const { clocks } = connection
  const row = requireRun(store, lease.run)
  const write = writerOf({ store, lease, clocks, publish, signal: writes })
  const { account: who } = await connection.ports.workstation.facts(signal)
  const owned = ownRun({ store, lease, clocks, write, who, signal: writes })
  const current: { step: StepName | null } = { step: null }
  const context = contextOf(means, connection, { lease, row, write, signal, owned, who, step: () => current.step })
  const before = (runFact(store.reader, lease.run, 'requests', z.number()) ?? 0) - connection.ports.tenant.requests()
  const keepFacts = () =>
    write((tx) => {
      putRunFact(tx, 'facts', context.facts)
      if (context.facts.configuration !== undefined) putRunFact(tx, fileFact, context.facts.configuration.sha256)
      putRunFact(tx, 'requests', before + connection.ports.tenant.requests())
    })
  // A run that has paused where it was asked to goes to the end of the job (formats.md, `run resume`).
  const until = row.phase === 'paused' ? null : row.until
  await write((tx, tell) => {
    setRunState(tx, { phase: 'active', outcome: null, endedAt: null })
    setRunUntil(tx, until)
    rememberAbout(tx, connection, context)
    tell('started', null, { pid: thisProcess().pid, children: [...connection.children.now()] })
  })
  const job: Job = {
    step(name, stepSignal) {
      current.step = name
      const there = { ...context, tools: toolsFor(context.toolsOf, stepSignal) }
      return name === 'check' ? checkStep(there, row.reviewHash, means) : deployStep(name, there, means.deviceLimit)
    },
    async stop(stopSignal) {
      await stopTheWipe({ ...context, tools: toolsFor(context.toolsOf, stopSignal) })
    },
    keepFacts,
  }
  return { owned, job, until, context, write }
}

interface Opening {
  readonly lease: Lease
  readonly row: RunRow
  readonly write: Write
  readonly signal: AbortSignal
  readonly owned: OwnedRun
  readonly who: string
  readonly step: () => StepName | null
}

function contextOf(means: RunMeans, connection: Connection, opening: Opening) {
  const { store, onProgress } = means
  const { lease, row, write, owned, signal, who, step } = opening
  const { reader } = store
  const stored = getRunDocument(reader, lease.run, documents)
  if (stored === null) throw new TypeError('a run has a plan and a review')
  const facts = runFact(reader, lease.run, 'facts', deployFacts) ?? {}
  const findings: Finding[] = runFact(reader, lease.run, 'findings', z.array(finding)) ?? []
  const clocks = connection.clocks
  const check = () => owned.check()
  const toolsOf = { run: lease.run, write, clocks, facts, findings, who, step, onProgress }
  return {
    run: lease.run,
    plan: stored.plan,
    review: stored.review,
    confirmed: runFact(reader, lease.run, 'confirmed', z.string()) === row.reviewHash,
    ports: {
      ...connection.ports,
      site: fenceSite(connection.ports.site, check),
      share: fenceShare(connection.ports.share, check),
    },
    tools: toolsFor(toolsOf, signal),
    toolsOf,
    facts,
    devices: storedDevices({ store, write, run: lease.run, review: stored.review, batch: row.batch }),
    memory: memoryOf(store, lease.run, connection.id, write),
    gaps: storedGaps(write, clocks.world),
    leftOut: new Set(leftOutOf(reader, lease.run).map((one) => one.resourceId)),
  }
}

import { fail } from '#shared/failure.ts'
import { runFact } from '#main/store/run-facts.ts'
import { getRunDocument } from '#main/store/runs.ts'
import type { Connection } from './connection.ts'
import type { DeployContext, Tools } from './deploy/context.ts'
import { deployFacts } from './deploy/facts.ts'
import { memoryOf } from './deploy/store-facts.ts'
import { storedDevices } from './deploy/stored-devices.ts'
import { leftOutOf } from './left-out.ts'
import { documents } from './plan-documents.ts'
import { requireRun, type RunMeans } from './means.ts'

/** A run looked at from outside: whatever would write fails, because this process does not own it. */
export function peekRun(
  { store }: RunMeans,
  { id, clocks, ports }: Connection,
  run: string,
  signal: AbortSignal,
): DeployContext {
  const row = requireRun(store, run)
  const stored = getRunDocument(store.reader, run, documents)
  if (stored === null) throw fail('input', 'run-not-found', { run })
  const lost = fail('owned', 'run-lease-lost', { run })
  const refuse = (): Promise<never> => Promise.reject(lost)
  const tools: Tools = {
    signal,
    clocks,
    waiting: refuse,
    nextLook: refuse,
    finding: refuse,
    progress: () => {
      throw lost
    },
    audit: refuse,
    intend: refuse,
    made: refuse,
    removed: refuse,
  }
  return {
    run,
    plan: stored.plan,
    review: stored.review,
    confirmed: false,
    ports,
    tools,
    facts: runFact(store.reader, run, 'facts', deployFacts) ?? {},
    devices: storedDevices({ store, write: refuse, run, review: stored.review, batch: row.batch }),
    memory: memoryOf(store, run, id, refuse),
    gaps: { failed: refuse, answered: refuse },
    leftOut: new Set(leftOutOf(store.reader, run).map((one) => one.resourceId)),
  }
}

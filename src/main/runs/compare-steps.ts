import type { Output } from '#shared/contract/calls.ts'
import { fail } from '#shared/failure.ts'
import { pairSteps } from '#shared/task-sequence/pair-steps.ts'
import { runFact } from '#main/store/run-facts.ts'
import { getRunDocument } from '#main/store/runs.ts'
import { deployFacts } from './deploy/facts.ts'
import { markersOf } from './deploy/markers.ts'
import { sequenceOfPlan } from './deploy/sequence-of-plan.ts'
import { requireWaiting } from './differences.ts'
import { connectionOf, type RunMeans } from './means.ts'
import { documents } from './plan-documents.ts'

/**
 * The task sequence of a waiting run as the plan has it, beside what the site holds now. Changes nothing. Fails with
 * `run-not-waiting`, or `run-without-sequence` where the site holds none that is this run's.
 */
export async function compareSteps(
  means: RunMeans,
  run: string,
  signal: AbortSignal,
): Promise<Output<'run:compare-steps'>> {
  requireWaiting(means.store, run)
  const { reader } = means.store
  const stored = getRunDocument(reader, run, documents)
  if (stored === null) throw new TypeError('a run has a plan and a review')
  const { plan, review } = stored
  const facts = runFact(reader, run, 'facts', deployFacts) ?? {}
  const { site } = (await means.connect(connectionOf(means.store, run))).ports
  const marker = markersOf({ run, review }).profile
  const [marked] = await site.taskSequences.withMarker(marker, signal)
  const record = facts.sequence === undefined ? marked : await site.taskSequences.get(facts.sequence.id, signal)
  if (record === undefined || record === null) throw fail('input', 'run-without-sequence', { run })
  const made = facts.package ?? (await site.packages.withMarker(marker, signal)).at(0)
  const planned = sequenceOfPlan(plan, marker, made?.id ?? '')
  const pairs = pairSteps(planned, await site.taskSequences.read(record.id, signal))
  return {
    id: record.id,
    name: record.name,
    steps: pairs.map((one) => ({ ...one, parts: one.parts.map((part) => ({ ...part })) })),
  }
}

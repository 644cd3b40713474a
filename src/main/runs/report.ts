import { z } from 'zod'
import { iso } from '#shared/clock.ts'
import { stepNames, type RunReport } from '#shared/contract/run.ts'
import { failure, finding, type DeviceRow } from '#shared/contract/words.ts'
import { pageDevices, countStages } from '#main/store/device-pages.ts'
import { leaseOf } from '#main/store/lease.ts'
import { objectsOf, type MadeObject } from '#main/store/made.ts'
import { thisProcess } from '#main/store/process.ts'
import { runFact } from '#main/store/run-facts.ts'
import { getRunDocument } from '#main/store/runs.ts'
import { stepsOf } from '#main/store/steps.ts'
import type { Store } from '#main/store/store.ts'
import { deployFacts } from './deploy/facts.ts'
import { deviceRow } from './device-row.ts'
import { documents } from './plan-documents.ts'
import { requireRun } from './means.ts'

/** A run as it stands, from the store alone (formats.md, the object of `run start`). */
export function reportOf(store: Store, run: string): RunReport {
  const { reader } = store
  const row = requireRun(store, run)
  const stored = getRunDocument(reader, run, documents)
  const facts = runFact(reader, run, 'facts', deployFacts) ?? {}
  const failed = runFact(reader, run, 'failure', failure)
  const steps = new Map(stepsOf(reader, run).map((one) => [one.step, one]))
  const objects = objectsOf(reader, run)
  return {
    run,
    batch: row.batch,
    createdAt: iso(row.createdAt),
    outcome: row.outcome,
    active: leaseOf(reader, run, thisProcess()) !== null,
    ...row.world,
    steps: stepNames.map((step) => ({
      step,
      outcome: steps.get(step)?.outcome ?? 'not-run',
      milliseconds: steps.get(step)?.milliseconds ?? 0,
    })),
    file:
      facts.configuration === undefined ? null : { path: facts.configuration.path, sha256: facts.configuration.sha256 },
    site: {
      packages: named(objects, 'package').map((one) => ({ ...one, sourceVersion: facts.package?.sourceVersion ?? 0 })),
      collections: named(objects, 'collection'),
      taskSequences: named(objects, 'task-sequence'),
      deployments: named(objects, 'deployment').map(({ id }) => ({ id })),
    },
    members: stored?.review.devices.map((one) => one.resourceId) ?? [],
    findings: [...(stored?.review.findings ?? []), ...(runFact(reader, run, 'findings', z.array(finding)) ?? [])],
    devices: devicesOf(store, run),
    stages: countStages(reader, { run }),
    requests: { tenant: runFact(reader, run, 'requests', z.number()) ?? 0 },
    ...(failed === null ? {} : { failure: failed }),
  }
}

const named = (objects: readonly MadeObject[], kind: MadeObject['kind']): { id: string; name: string }[] =>
  objects.flatMap((one) => (one.kind === kind && one.siteId !== null ? [{ id: one.siteId, name: one.name }] : []))

function devicesOf({ reader }: Store, run: string): DeviceRow[] {
  const all: DeviceRow[] = []
  let after: string | undefined
  do {
    const page = pageDevices(reader, { run, after, limit: 1000 })
    for (const one of page.devices) all.push(deviceRow(one))
    after = page.next
  } while (after !== undefined)
  return all
}

import { iso } from '#shared/clock.ts'
import type { Output, Parsed } from '#shared/contract/calls.ts'
import { stageName } from '#shared/contract/words.ts'
import { fail } from '#shared/failure.ts'
import { countStages, pageDevices } from '#main/store/device-pages.ts'
import { leaseOf } from '#main/store/lease.ts'
import { thisProcess } from '#main/store/process.ts'
import { pageRuns } from '#main/store/runs.ts'
import type { Store } from '#main/store/store.ts'
import { deviceRow } from './device-row.ts'

/** One page of runs, newest first. */
export function listRuns({ reader }: Store, { after, limit }: Parsed<'run:list'>): Output<'run:list'> {
  const who = thisProcess()
  const { runs, next } = pageRuns(reader, { after, limit })
  return {
    runs: runs.map(({ id, batch, createdAt, outcome }) => ({
      run: id,
      batch,
      createdAt: iso(createdAt),
      outcome,
      active: leaseOf(reader, id, who) !== null,
      stages: { ...countStages(reader, { run: id }) },
    })),
    ...(next === undefined ? {} : { next }),
  }
}

/** One page of the devices of all runs. */
export function listDevices({ reader }: Store, asked: Parsed<'devices:list'>): Output<'devices:list'> {
  const { batch, search, after, limit } = asked
  const stage = asked.stage === undefined ? undefined : stageName.safeParse(asked.stage)
  if (stage?.success === false) throw fail('input', 'stage-unknown', { stage: asked.stage ?? '' })
  const { devices, next } = pageDevices(reader, { batch, stage: stage?.data, search, after, limit })
  return { devices: devices.map(deviceRow), ...(next === undefined ? {} : { next }) }
}

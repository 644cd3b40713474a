import type { Output, Parsed } from '#shared/contract/calls.ts'
import { iso } from '#shared/clock.ts'
import { countGroups } from '#shared/stages/group.ts'
import { boardBatches } from '#main/store/batches.ts'
import { boardDevice } from '#main/store/board-device.ts'
import { pageBoard } from '#main/store/board-pages.ts'
import { countStages } from '#main/store/device-pages.ts'
import { getRun } from '#main/store/runs.ts'
import type { Store } from '#main/store/store.ts'

/** One page of the devices of all runs, of one, or of a batch. */
export const showBoard = ({ reader }: Store, asked: Parsed<'board:page'>): Output<'board:page'> => {
  const { devices, next } = pageBoard(reader, asked)
  return next === undefined ? { devices } : { devices, next }
}

/** Devices as they are now, in the order in which they were asked for. `now`: world time, milliseconds. */
export const showRows = ({ reader }: Store, asked: Parsed<'board:rows'>, now: number): Output<'board:rows'> =>
  reader.snapshot(() => ({
    devices: asked.devices.flatMap(({ run, resourceId }) => boardDevice(reader, run, resourceId) ?? []),
    now: iso(now),
  }))

/** How many devices are in each group, and every batch that there is. `now`: world time, milliseconds. */
export function countBoard({ reader }: Store, filter: Parsed<'board:counts'>, now: number): Output<'board:counts'> {
  const stages = fits(reader, filter) ? countStages(reader, filter) : {}
  return {
    groups: countGroups(stages),
    devices: Object.values(stages).reduce((sum, one) => sum + one, 0),
    batches: [...boardBatches(reader)],
    now: iso(now),
  }
}

/** A run is of one batch. */
const fits = (reader: Store['reader'], { run, batch }: Parsed<'board:counts'>): boolean =>
  run === undefined || batch === undefined || getRun(reader, run)?.batch === batch

import type { Output, Parsed } from '#shared/contract/calls.ts'
import { iso } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { countGroups } from '#shared/stages/group.ts'
import { boardBatches } from '#main/store/batches.ts'
import { boardDevice } from '#main/store/board-device.ts'
import { pageBoard } from '#main/store/board-pages.ts'
import { countStages } from '#main/store/device-pages.ts'
import { newestEvidence } from '#main/store/evidence.ts'
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

/** What was seen of a device, newest first. `now`: world time, milliseconds. Fails with `device-not-in-run`. */
export function showTimeline(
  { reader }: Store,
  { run, resourceId, after, limit }: Parsed<'device:timeline'>,
  now: number,
): Output<'device:timeline'> {
  return reader.snapshot(() => {
    const device = boardDevice(reader, run, resourceId)
    if (device === null) throw fail('input', 'device-not-in-run', { run, resourceId })
    const found = newestEvidence(reader, { run, resourceId }, { after, limit: limit + 1 })
    const entries = found.slice(0, limit).map(({ id, at, stage, code, parameters, source }) => {
      return { id, at: iso(at), stage, code, parameters: { ...parameters }, source }
    })
    const last = entries.at(-1)
    const more = found.length > limit && last !== undefined ? { next: last.id } : {}
    return { device, entries, ...more, now: iso(now) }
  })
}

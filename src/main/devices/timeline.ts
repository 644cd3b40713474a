import type { Output, Parsed } from '#shared/contract/calls.ts'
import { iso } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { groupOfStage } from '#shared/stages/group.ts'
import { boardDevice } from '#main/store/board-device.ts'
import { newestEvidence } from '#main/store/evidence.ts'
import { newestGaps } from '#main/store/gaps.ts'
import type { Store } from '#main/store/store.ts'

/** A place in the story; a gap has no id, and comes after what was seen at its time. */
interface Place {
  readonly at: number
  readonly id: number
}

/**
 * What was seen of a device, newest first, and between it the times when nobody answered; none of them after its end.
 * `now`: world time, milliseconds. Fails with `device-not-in-run`, `page-key-unknown`.
 */
export function showTimeline(
  { reader }: Store,
  { run, resourceId, after, limit }: Parsed<'device:timeline'>,
  now: number,
): Output<'device:timeline'> {
  const before = after === undefined ? newest : placeOf(after)
  return reader.snapshot(() => {
    const device = boardDevice(reader, run, resourceId)
    if (device === null) throw fail('input', 'device-not-in-run', { run, resourceId })
    const seen = newestEvidence(reader, { run, resourceId }, { before, limit: limit + 1 })
    const ended = groupOfStage(device.stage) === 'ended' ? Date.parse(device.since) : newest.at
    // Of one time, what was seen comes first: a gap at the time of the key is still to come.
    const gaps = newestGaps(reader, run, Math.min(ended, before.id === 0 ? before.at : before.at + 1), limit + 1)
    const all: readonly Place[] = [...seen, ...gaps.map((one) => ({ at: one.startedAt, id: 0 }))]
    const last = all.toSorted((a, b) => b.at - a.at || b.id - a.id)[limit - 1]
    const isShown = (one: Place): boolean =>
      last === undefined || one.at > last.at || (one.at === last.at && one.id >= last.id)
    return {
      device,
      entries: seen.filter(isShown).map(({ id, at, stage, code, parameters, source }) => {
        return { id, at: iso(at), stage, code, parameters: { ...parameters }, source }
      }),
      gaps: gaps
        .filter(({ startedAt }) => isShown({ at: startedAt, id: 0 }))
        .map(({ who, startedAt, until }) => ({ who, from: iso(startedAt), to: iso(until) })),
      ...(all.length > limit && last !== undefined ? { next: `${last.at}.${last.id}` } : {}),
      now: iso(now),
    }
  })
}

const newest: Place = { at: Number.MAX_SAFE_INTEGER - 1, id: Number.MAX_SAFE_INTEGER }

function placeOf(after: string): Place {
  const { at, id } = /^(?<at>-?\d{1,15})\.(?<id>\d{1,15})$/.exec(after)?.groups ?? {}
  if (at === undefined || id === undefined) throw fail('input', 'page-key-unknown', { after })
  return { at: Number(at), id: Number(id) }
}

import { iso } from '#shared/clock.ts'
import type { Review } from '#shared/plan/review.ts'
import { applyEvidence, type DeviceState } from '#shared/stages/device-state.ts'
import type { Evidence } from '#shared/stages/evidence.ts'
import { isOnTrack, isOpen, rankOf, type Stage } from '#shared/stages/stage.ts'
import { stall } from '#shared/stages/stall.ts'
import { isPlaceholderSerial } from '#shared/plan/identity.ts'
import { canonicalJson } from '#shared/canonical.ts'
import { countStages, pageDevices } from '#main/store/device-pages.ts'
import {
  getDevice,
  insertDevices,
  openDevices,
  setDeviceStage,
  type DeviceStage,
  type RunDevice,
} from '#main/store/devices.ts'
import { insertEvidence } from '#main/store/evidence.ts'
import { feedMark, setFeedMark } from '#main/store/feeds.ts'
import type { Leased } from '#main/store/handles.ts'
import { addStageTime } from '#main/store/stage-times.ts'
import type { Store } from '#main/store/store.ts'
import { batches } from '../batches.ts'
import { deviceRow } from '../device-row.ts'
import type { Tell, Write } from '../own-run.ts'
import type { DeviceBook, Seen } from './device-book.ts'

interface Of {
  readonly store: Store
  readonly write: Write
  readonly run: string
  readonly review: Review
  readonly batch: string
}

const pageSize = 500
/** Rows a transaction: others get their turn in between (design, "Store"). */
const rowsAtOnce = 2000
/** World time, milliseconds: silence is looked for this often, not at every poll. */
const stallEvery = 30 * 60_000

/** The devices of a run in the store. */
export function storedDevices({ store, write, run, review, batch }: Of): DeviceBook {
  const { reader } = store
  const serials = new Map(
    review.devices
      .filter((one) => !isPlaceholderSerial(one.serial))
      .map((one) => [one.serial.toLowerCase(), one.resourceId]),
  )
  let lookedForSilence = 0

  function* pages(stage?: Stage): Generator<readonly RunDevice[]> {
    let after: string | undefined
    do {
      const page = pageDevices(reader, { run, stage, after, limit: pageSize })
      if (page.devices.length > 0) yield page.devices
      after = page.next
    } while (after !== undefined)
  }

  function* open(): Generator<readonly RunDevice[]> {
    for (let after = 0; ;) {
      const page = openDevices(reader, run, { after, limit: pageSize })
      const last = page.at(-1)
      if (last === undefined) return
      yield page
      after = last.resourceId
    }
  }

  const record: DeviceBook['record'] = async (seen, feed) => {
    if (seen.length === 0 && (feed === undefined || feedMark(reader, run, feed.name) === feed.mark)) return
    await write((tx, tell) => {
      recordSeen(tx, tell, seen)
      if (feed !== undefined) setFeedMark(tx, feed.name, feed.mark)
    })
  }

  return {
    async choose(now) {
      const state = columnsOf(firstState(now))
      for (const some of batches(review.devices, rowsAtOnce))
        await write((tx) => {
          insertDevices(
            tx,
            run,
            some.map((device) => ({ ...device, ...state, batch })),
          )
        })
    },
    counts: () => countStages(reader, { run }),
    bySerial(asked) {
      const found = asked.flatMap((serial): [string, number][] => {
        const id = serials.get(serial.toLowerCase())
        return id === undefined ? [] : [[serial.toLowerCase(), id]]
      })
      return new Map(found)
    },
    mark: (feed) => feedMark(reader, run, feed),
    record,
    async stall(now) {
      if (now - lookedForSilence < stallEvery) return
      lookedForSilence = now
      for (const page of open()) {
        const silent = page.flatMap((device): Seen[] => {
          const evidence = stall(stateOf(device), now)
          return evidence === null ? [] : [{ resourceId: device.resourceId, evidence }]
        })
        await record(silent)
      }
    },
    async stopped(now) {
      for (const stage of ['chosen', 'targeted', 'waiting-for-start'] as const)
        for (const page of [...pages(stage)])
          await record(
            page.map(({ resourceId }) => ({
              resourceId,
              evidence: { code: 'run-stopped', source: 'this-run', at: iso(now) },
            })),
          )
    },
    *inStages(stages) {
      for (const stage of stages) for (const page of pages(stage)) yield page.map(deviceRow)
    },
    *each() {
      for (const page of pages()) yield page.map(deviceRow)
    },
  }
}

/** Moves the devices of the leased run on by what was seen, in the transaction of the caller. */
export function recordSeen(tx: Leased, tell: Tell, seen: readonly Seen[]): void {
  for (const one of seen) recordOne(tx, tell, one)
}

function recordOne(tx: Leased, tell: Tell, { resourceId, evidence }: Seen): void {
  const device = getDevice(tx, tx.run, resourceId)
  if (device === null) return
  const before = stateOf(device)
  const after = applyEvidence(before, evidence)
  const moved = after.stage !== before.stage
  const { code, source, at, ...parameters } = evidence
  const entry = { code, source, at: Date.parse(at), parameters, stage: moved ? after.stage : null }
  if (!insertEvidence(tx, resourceId, { ...entry, ref: canonicalJson(evidence) })) return
  if (after === before) return
  setDeviceStage(tx, resourceId, columnsOf(after))
  const milliseconds = moved ? timeInStage(before, after) : null
  if (milliseconds !== null) addStageTime(tx, { batch: device.batch, stage: before.stage, milliseconds })
  if (moved)
    tell('evidence', 'tracking', { resourceId, serial: device.serial, name: device.name, stage: after.stage, evidence })
}

/**
 * How long a device was in a stage that it has left for a further one, milliseconds; null where it has not got on, or
 * evidence came in another order than things happened. A device gets past each stage once.
 */
function timeInStage(before: DeviceState, after: DeviceState): number | null {
  if (!isOnTrack(before.stage) || !isOnTrack(after.stage) || rankOf(after.stage) <= rankOf(before.stage)) return null
  const milliseconds = Date.parse(after.since) - Date.parse(before.since)
  return milliseconds < 0 ? null : milliseconds
}

const firstState = (now: number): DeviceState => {
  const evidence: Evidence = { code: 'chosen', source: 'this-run', at: iso(now) }
  return { stage: 'chosen', since: iso(now), reached: 'chosen', formatted: false, evidence }
}

function columnsOf({ stage, since, reached, formatted, evidence }: DeviceState): DeviceStage {
  const { code, source, at, ...parameters } = evidence
  return {
    stage,
    since: Date.parse(since),
    reached,
    formatted,
    evidence: { code, parameters, source, at: Date.parse(at) },
    openUntil: isOpen(stage) ? Date.parse(since) : null,
  }
}

function stateOf(device: RunDevice): DeviceState {
  const { code, parameters, source, at } = device.evidence
  const evidence = { ...parameters, code, source, at: iso(at) } as Evidence
  const { stage, reached, formatted } = device
  return { stage, since: iso(device.since), reached, formatted, evidence }
}

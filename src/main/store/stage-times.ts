import type { StageName } from './devices.ts'
import type { Leased } from './handles.ts'
import { whole } from './json.ts'

/** A device of a batch has left a stage for a further one; milliseconds of world time. */
export interface StageTime {
  readonly batch: string
  readonly stage: StageName
  readonly milliseconds: number
}

interface Middle {
  readonly devices: number
  readonly middle: number
  readonly milliseconds: number
}
interface Timed {
  readonly id: number
  readonly milliseconds: number
}

/**
 * Stores how long a device was in a stage and moves the median of its batch and stage on: the middle is at most one place
 * away from where it was, so it costs a few look-ups however many devices there are, and a page of the board reads one row.
 */
export function addStageTime(tx: Leased, { batch, stage, milliseconds }: StageTime): void {
  const known = tx
    .query<[string, string], Middle>(
      `SELECT devices, middle, stageTime.milliseconds AS milliseconds
       FROM stageUsual JOIN stageTime ON stageTime.id = middle WHERE stageUsual.batch = ? AND stageUsual.stage = ?`,
    )
    .get(batch, stage)
  const added = tx
    .query<[string, string, number], Timed>(
      'INSERT INTO stageTime (batch, stage, milliseconds) VALUES (?, ?, ?) RETURNING id, milliseconds',
    )
    .get(batch, stage, whole(milliseconds))
  if (added === undefined) throw new TypeError('a time was stored, but has no number')
  const devices = (known?.devices ?? 0) + 1
  const lower = known === undefined ? added : lowerMiddle(tx, batch, stage, known, added)
  const upper = devices % 2 === 1 ? lower : beside(tx, batch, stage, lower, 'after')
  tx.change(
    `INSERT INTO stageUsual (batch, stage, devices, middle, milliseconds) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (batch, stage) DO UPDATE SET devices = excluded.devices, middle = excluded.middle,
       milliseconds = excluded.milliseconds`,
    batch,
    stage,
    devices,
    lower.id,
    (lower.milliseconds + upper.milliseconds) / 2,
  )
}

/** The lower of the two in the middle, after one was added. Equal times are in the order in which they came. */
function lowerMiddle(tx: Leased, batch: string, stage: string, known: Middle, added: Timed): Timed {
  const before = { id: known.middle, milliseconds: known.milliseconds }
  const isBelow = added.milliseconds < known.milliseconds
  if (known.devices % 2 === 1) return isBelow ? beside(tx, batch, stage, before, 'before') : before
  return isBelow ? before : beside(tx, batch, stage, before, 'after')
}

/** The time beside another one in the order of times. Exported for the test of their plan. */
export const neighbourSql = {
  before: `SELECT id, milliseconds FROM stageTime WHERE batch = ? AND stage = ? AND milliseconds = ? AND id < ?
UNION ALL SELECT id, milliseconds FROM stageTime WHERE batch = ? AND stage = ? AND milliseconds < ?
ORDER BY milliseconds DESC, id DESC LIMIT 1`,
  after: `SELECT id, milliseconds FROM stageTime WHERE batch = ? AND stage = ? AND milliseconds = ? AND id > ?
UNION ALL SELECT id, milliseconds FROM stageTime WHERE batch = ? AND stage = ? AND milliseconds > ?
ORDER BY milliseconds, id LIMIT 1`,
}

function beside(tx: Leased, batch: string, stage: string, from: Timed, where: keyof typeof neighbourSql): Timed {
  const { id, milliseconds } = from
  const row = tx
    .query<[string, string, number, number, string, string, number], Timed>(neighbourSql[where])
    .get(batch, stage, milliseconds, id, batch, stage, milliseconds)
  if (row === undefined) throw new TypeError('a median is in the middle')
  return row
}

/** Below this many devices a median says nothing (ux.md 3, "Device board"). */
const fewest = 5

/**
 * The usual time in the stage that a row of runDevice has reached, as a column of a query on it: milliseconds of world time,
 * null below five devices. A device that failed or stalls is compared with those that got on from where it stands.
 */
export const usualColumn = `(SELECT milliseconds FROM stageUsual WHERE stageUsual.batch = runDevice.batch
  AND stageUsual.stage = runDevice.reached AND stageUsual.devices >= ${fewest}) AS usual`

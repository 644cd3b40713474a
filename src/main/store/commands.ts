import type { Leased, Reader, Writer } from './handles.ts'
import { jsonObject, readJson, whole, type JsonObject } from './json.ts'
import type { Lease } from './lease.ts'

export type CommandKind = 'stop' | 'cancel' | 'confirm' | 'leave-alone' | 'retry' | 'add' | 'remove'

/** What somebody asks of a run; whoever owns the run carries it out (design, "Runner"). Times are wall time. */
export interface Command {
  readonly id: number
  readonly run: string
  readonly kind: CommandKind
  readonly payload: JsonObject
  /** The account that asks. */
  readonly by: string
  readonly at: number
  readonly takenAt: number | null
  readonly doneAt: number | null
  readonly result: JsonObject | null
}

type Stored = Omit<Command, 'payload' | 'result'> & { readonly payload: string; readonly result: string | null }

const columns = 'id, run, kind, payload, sender AS "by", at, takenAt, doneAt, result'

const decode = (row: Stored): Command => ({
  ...row,
  payload: readJson(jsonObject, row.payload, 'command', row.id),
  result: row.result === null ? null : readJson(jsonObject, row.result, 'command', row.id),
})

/** Asks something of a run; its number. */
export function insertCommand(writer: Writer, one: Pick<Command, 'run' | 'kind' | 'payload' | 'by'>): number {
  const row = writer
    .query<[string, string, string, string, number], { id: number }>(
      'INSERT INTO command (run, kind, payload, sender, at) VALUES (?, ?, ?, ?, ?) RETURNING id',
    )
    .get(one.run, one.kind, JSON.stringify(one.payload), one.by, whole(writer.wall.now()))
  if (row === undefined) throw new TypeError('a command was stored, but has no number')
  return row.id
}

/** Exported for the test of its plan. */
export const nextCommandSql = `SELECT ${columns} FROM command
WHERE run = ? AND doneAt IS NULL AND (takenEpoch IS NULL OR takenEpoch < ?) ORDER BY (kind <> 'stop'), id LIMIT 1`

/** What this owner has to do next: stop before everything, then in order. One that a dead owner took comes again. */
export function nextCommand(reader: Reader, lease: Pick<Lease, 'run' | 'epoch'>): Command | null {
  const row = reader.query<[string, number], Stored>(nextCommandSql).get(lease.run, lease.epoch)
  return row === undefined ? null : decode(row)
}

/** This owner begins with it; false: it is done already, or not of this run. */
export function takeCommand(tx: Leased, id: number): boolean {
  const now = whole(tx.wall.now())
  return (
    tx.change(
      'UPDATE command SET takenAt = ?, takenEpoch = ? WHERE id = ? AND run = ? AND doneAt IS NULL',
      now,
      tx.epoch,
      id,
      tx.run,
    ) > 0
  )
}

/** It is done; what became of it is what the sender waits for. */
export function finishCommand(tx: Leased, id: number, result: JsonObject): void {
  tx.change(
    'UPDATE command SET doneAt = ?, result = ? WHERE id = ? AND run = ? AND doneAt IS NULL',
    whole(tx.wall.now()),
    JSON.stringify(result),
    id,
    tx.run,
  )
}

/** How a command stands, for who sent it. null: there is none. Throws stored-row-unreadable. */
export function getCommand(reader: Reader, id: number): Command | null {
  const row = reader.query<[number], Stored>(`SELECT ${columns} FROM command WHERE id = ?`).get(id)
  return row === undefined ? null : decode(row)
}

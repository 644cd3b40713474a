import { z } from 'zod'
import { fail } from '#shared/failure.ts'
import type { Outcome, StepName } from '#shared/contract/run.ts'
import type { Leased, Reader, Writer } from './handles.ts'
import { readJson, whole, wholeOrNull } from './json.ts'

export type RunKind = 'deploy'

/** What the practice world of a run was like; in production `seed` is 0 and `speed` 1. */
const runWorld = z.object({ door: z.enum(['in-process', 'powershell']), seed: z.number(), speed: z.number() })
export type RunWorld = z.output<typeof runWorld>

/** Where a run stands. Only an ended run has an end, and it always has an outcome. */
export type RunState =
  | { readonly phase: 'ready' | 'active'; readonly outcome: null; readonly endedAt: null }
  | { readonly phase: 'paused' | 'waiting-confirmation'; readonly outcome: Outcome; readonly endedAt: null }
  /** `endedAt`: wall time, milliseconds. */
  | { readonly phase: 'ended'; readonly outcome: Outcome; readonly endedAt: number }

export type RunRow = {
  readonly id: string
  readonly kind: RunKind
  readonly batch: string
  readonly reviewHash: string
  /** Wall time, milliseconds. */
  readonly createdAt: number
  /** The step after which it pauses; null: to the end of the job. */
  readonly until: StepName | null
  readonly world: RunWorld
} & RunState

export interface NewRun {
  readonly id: string
  readonly kind: RunKind
  readonly batch: string
  readonly plan: unknown
  readonly reviewHash: string
  /** The facts as reviewed. */
  readonly review: unknown
  readonly createdAt: number
  readonly until: StepName | null
  readonly world: RunWorld
}

type Stored = Omit<RunRow, 'world'> & RunState & { readonly world: string }

const columns = 'id, kind, batch, reviewHash, createdAt, until, phase, outcome, endedAt, world'

const decode = (row: Stored): RunRow => ({ ...row, world: readJson(runWorld, row.world, 'run', row.id) })

/** A new run is `ready`. Together with its devices: in one `writer.transaction`. */
export function insertRun(writer: Writer, run: NewRun): void {
  writer.transaction(() => {
    writer.change(
      `INSERT INTO run (${columns}) VALUES (?, ?, ?, ?, ?, ?, 'ready', NULL, NULL, ?)`,
      run.id,
      run.kind,
      run.batch,
      run.reviewHash,
      whole(run.createdAt),
      run.until,
      JSON.stringify(run.world),
    )
    writer.change(
      'INSERT INTO runDocument (run, plan, review) VALUES (?, ?, ?)',
      run.id,
      JSON.stringify(run.plan),
      JSON.stringify(run.review),
    )
  })
}

/** null: there is no such run here. Throws stored-row-unreadable. */
export function getRun(reader: Reader, id: string): RunRow | null {
  const row = reader.query<[string], Stored>(`SELECT ${columns} FROM run WHERE id = ?`).get(id)
  return row === undefined ? null : decode(row)
}

/** Plan and review of a run, each parsed by its schema. Throws stored-row-unreadable. */
export function getRunDocument<P, R>(
  reader: Reader,
  id: string,
  schemas: { readonly plan: z.ZodType<P>; readonly review: z.ZodType<R> },
): { readonly plan: P; readonly review: R } | null {
  const row = reader
    .query<[string], { plan: string; review: string }>('SELECT plan, review FROM runDocument WHERE run = ?')
    .get(id)
  if (row === undefined) return null
  return {
    plan: readJson(schemas.plan, row.plan, 'plan', id),
    review: readJson(schemas.review, row.review, 'review', id),
  }
}

/** Exported for the test of their plan. */
export const runPages = {
  first: `SELECT ${columns} FROM run ORDER BY createdAt DESC, id DESC LIMIT ?`,
  after: `SELECT ${columns} FROM run WHERE (createdAt, id) < (?, ?) ORDER BY createdAt DESC, id DESC LIMIT ?`,
}

/** Newest first. `next` is what the next page is asked with. Throws page-key-unknown. */
export function pageRuns(
  reader: Reader,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): { readonly runs: readonly RunRow[]; readonly next?: string } {
  const rows =
    after === undefined ? reader.query<[number], Stored>(runPages.first).all(limit + 1) : rest(reader, after, limit)
  const runs = rows.slice(0, limit).map(decode)
  const last = runs.at(-1)
  return rows.length > limit && last !== undefined ? { runs, next: last.id } : { runs }
}

function rest(reader: Reader, after: string, limit: number): Stored[] {
  const from = getRun(reader, after)
  if (from === null) throw fail('input', 'page-key-unknown', { after })
  return reader.query<[number, string, number], Stored>(runPages.after).all(from.createdAt, from.id, limit + 1)
}

/** Moves the run to another phase. An ended one stays ended. */
export function setRunState(tx: Leased, { phase, outcome, endedAt }: RunState): void {
  tx.change(
    `UPDATE run SET phase = ?, outcome = ?, endedAt = ? WHERE id = ? AND phase <> 'ended'`,
    phase,
    outcome,
    wholeOrNull(endedAt),
    tx.run,
  )
}

/** Up to which step a resume goes; null: to the end of the job. */
export function setRunUntil(tx: Leased, until: StepName | null): void {
  tx.change('UPDATE run SET until = ? WHERE id = ?', until, tx.run)
}

/** What a person has confirmed takes the place of what was reviewed before. */
export function replaceReview(tx: Leased, { hash, review }: { readonly hash: string; readonly review: unknown }): void {
  tx.change('UPDATE run SET reviewHash = ? WHERE id = ?', hash, tx.run)
  tx.change('UPDATE runDocument SET review = ? WHERE run = ?', JSON.stringify(review), tx.run)
}

/** Devices that a person left out take the plan with them. */
export function replacePlan(tx: Leased, plan: unknown): void {
  tx.change('UPDATE runDocument SET plan = ? WHERE run = ?', JSON.stringify(plan), tx.run)
}

import { z } from 'zod'
import { fail } from '#shared/failure.ts'
import { newId } from '#main/ids.ts'
import type { Leased, Reader, Writer } from './handles.ts'
import { readJson, whole } from './json.ts'
import type { Claimant, ProcessIdentity } from './process.ts'

/** Wall time, milliseconds (design, "Runner"). Renew it at a third of that. */
export const leaseLength = 15_000

/** The right to carry a run out; `epoch` rises with each owner. */
export interface Lease {
  readonly run: string
  readonly epoch: number
  readonly owner: string
  /** Children that the owners before have left; a resume waits for them or ends them, then forgets them. */
  readonly orphans: readonly ProcessIdentity[]
}

export interface LeaseInfo {
  readonly run: string
  readonly epoch: number
  readonly pid: number
  readonly machine: string
  readonly children: readonly ProcessIdentity[]
  /** Wall time, milliseconds. */
  readonly until: number
}

export type LeaseAnswer = { readonly taken: Lease } | { readonly ownedBy: LeaseInfo }

interface LeaseRow {
  readonly run: string
  readonly epoch: number
  readonly owner: string | null
  readonly pid: number
  readonly pidStartedAt: string | null
  readonly machine: string
  readonly children: string
  readonly until: number
}

const child = z.object({ pid: z.int(), startedAt: z.string().nullable(), machine: z.string() })
type Child = z.output<typeof child>

const rowOf = (reader: Reader, run: string): LeaseRow | undefined =>
  reader.query<[string], LeaseRow>(`SELECT * FROM lease WHERE run = ?`).get(run)

const childrenOf = (row: LeaseRow): readonly Child[] => readJson(z.array(child), row.children, 'lease', row.run)
const infoOf = ({ run, epoch, pid, machine, until }: LeaseRow, children: readonly Child[]): LeaseInfo => ({
  run,
  epoch,
  pid,
  machine,
  until,
  children,
})

/**
 * Takes the run where it is free, where the lease has run out, or where the owner was a process of this machine that no
 * longer lives. One of several that try at once gets it.
 */
export function takeLease(writer: Writer, run: string, who: Claimant): LeaseAnswer {
  return writer.transaction(() => {
    const now = writer.wall.now()
    const row = rowOf(writer, run)
    const children = row === undefined ? [] : childrenOf(row)
    if (row !== undefined && isHeld(row, now, who)) return { ownedBy: infoOf(row, children) }
    const taken = { run, epoch: (row?.epoch ?? 0) + 1, owner: newId(writer.random) }
    writer.change(
      `INSERT INTO lease (run, epoch, owner, pid, pidStartedAt, machine, children, until)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (run) DO UPDATE SET epoch = excluded.epoch, owner = excluded.owner, pid = excluded.pid,
         pidStartedAt = excluded.pidStartedAt, machine = excluded.machine, until = excluded.until`,
      run,
      taken.epoch,
      taken.owner,
      who.pid,
      who.startedAt,
      who.machine,
      '[]',
      whole(now + leaseLength),
    )
    return { taken: { ...taken, orphans: children.filter((one) => one.machine === who.machine) } }
  })
}

/**
 * Takes a run again that its owner has lost by time alone: null where anybody has had it since. It is a new lease: what
 * was read under the old one is old.
 */
export function takeLeaseAgain(writer: Writer, lost: Lease, who: Claimant): Lease | null {
  return writer.transaction(() => {
    if (rowOf(writer, lost.run)?.epoch !== lost.epoch) return null
    const answer = takeLease(writer, lost.run, who)
    return 'taken' in answer ? answer.taken : null
  })
}

function isHeld(row: LeaseRow, now: number, who: Claimant): boolean {
  if (row.owner === null || row.until <= now) return false
  return row.machine !== who.machine || who.isAlive({ pid: row.pid, startedAt: row.pidStartedAt })
}

/** Who carries the run out now; null: nobody. `who` asks, and tells whether an owner of its machine lives. */
export function leaseOf(reader: Reader, run: string, who: Claimant): LeaseInfo | null {
  const row = rowOf(reader, run)
  return row !== undefined && isHeld(row, reader.wall.now(), who) ? infoOf(row, childrenOf(row)) : null
}

/** Before every call that changes something outside. Throws run-lease-lost. */
export function checkLease(reader: Reader, lease: Lease): void {
  const mine = reader
    .query<[string, number, string, number], object>(
      'SELECT 1 FROM lease WHERE run = ? AND epoch = ? AND owner = ? AND until > ?',
    )
    .get(lease.run, lease.epoch, lease.owner, reader.wall.now())
  if (mine === undefined) throw fail('owned', 'run-lease-lost', { run: lease.run })
}

/**
 * Every event and every change of a run's state: one immediate transaction that first checks the lease. `work` is
 * synchronous; what it is given ends with it. Throws run-lease-lost, with nothing changed.
 */
export function inLease<T>(writer: Writer, lease: Lease, work: (tx: Leased) => T): T {
  return writer.transaction(() => {
    checkLease(writer, lease)
    return writer.lend(lease.run, lease.epoch, work)
  })
}

/** Another 15 s from now. Throws run-lease-lost also where the lease ran out and nobody took it: what was read is old. */
export function renewLease(writer: Writer, lease: Lease): void {
  inLease(writer, lease, (tx) => {
    tx.change('UPDATE lease SET until = ? WHERE run = ?', whole(tx.wall.now() + leaseLength), tx.run)
  })
}

/** Gives the run back. Does nothing where it is no longer this owner's. */
export function releaseLease(writer: Writer, lease: Lease): void {
  writer.change(
    'UPDATE lease SET owner = NULL, until = 0 WHERE run = ? AND epoch = ? AND owner = ?',
    lease.run,
    lease.epoch,
    lease.owner,
  )
}

/** Remembers a process that this owner started, before it does anything, so that a resume can wait for it or end it. */
export function recordChild(writer: Writer, lease: Lease, started: ProcessIdentity): void {
  changeChildren(writer, lease, (all, machine) => [
    ...all.filter((one) => one.pid !== started.pid),
    { pid: started.pid, startedAt: started.startedAt, machine },
  ])
}

/** A child, or an orphan, has ended. */
export function forgetChild(writer: Writer, lease: Lease, ended: ProcessIdentity): void {
  changeChildren(writer, lease, (all) =>
    all.filter((one) => one.pid !== ended.pid || one.startedAt !== ended.startedAt),
  )
}

function changeChildren(
  writer: Writer,
  lease: Lease,
  change: (all: readonly Child[], machine: string) => readonly Child[],
): void {
  inLease(writer, lease, (tx) => {
    const row = rowOf(tx, tx.run)
    if (row === undefined) return
    const children = JSON.stringify(change(childrenOf(row), row.machine))
    tx.change('UPDATE lease SET children = ? WHERE run = ?', children, tx.run)
  })
}

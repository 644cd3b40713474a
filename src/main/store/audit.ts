import { canonicalJson } from '#shared/canonical.ts'
import { sha256 } from '#main/ids.ts'
import type { Reader, Writer } from './handles.ts'
import { whole, type JsonObject } from './json.ts'

/** A decision: who, what, and what it was based on. Nothing secret. */
export interface AuditEntry {
  /** The account that decided. */
  readonly who: string
  readonly run: string | null
  readonly what: string
  readonly facts: JsonObject
}

export interface AuditHead {
  readonly entries: number
  /** Hash of the newest entry; empty where there is none. Kept elsewhere too, it shows a replaced file. */
  readonly hash: string
}

interface Chained {
  readonly id: number
  /** Wall time, milliseconds. */
  readonly at: number
  readonly who: string
  readonly run: string | null
  readonly what: string
  readonly facts: unknown
}

/** An entry's hash covers the entry and the hash before it (docs/decisions/0003-audit.md). */
export const chainHash = (entry: Chained, previous: string): string => sha256(canonicalJson(entry) + previous)

/** Where the chain ends; worth keeping elsewhere too (docs/decisions/0003-audit.md). */
export function auditHead(reader: Reader): AuditHead {
  const head = reader.query<[], AuditHead>('SELECT entries, hash FROM auditHead WHERE one = 1').get()
  if (head === undefined) throw new TypeError('the audit has no head')
  return head
}

/** Adds a decision to the audit, in the transaction that carries it out; its number. */
export function appendAudit(writer: Writer, { who, run, what, facts }: AuditEntry): number {
  return writer.transaction(() => {
    const head = auditHead(writer)
    // As JSON has them (a date is text there, undefined is left out), so that what is hashed is what is read back.
    const plain: unknown = JSON.parse(JSON.stringify(facts))
    const entry = { id: head.entries + 1, at: whole(writer.wall.now()), who, run, what, facts: plain }
    writer.change(
      'INSERT INTO audit (id, at, who, run, what, facts, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
      entry.id,
      entry.at,
      who,
      run,
      what,
      canonicalJson(plain),
      chainHash(entry, head.hash),
    )
    return entry.id
  })
}

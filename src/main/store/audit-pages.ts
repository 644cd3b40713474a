import type { Reader } from './handles.ts'
import { jsonObject, readJson, type JsonObject } from './json.ts'

export interface AuditLine {
  readonly id: number
  /** Wall time, milliseconds. */
  readonly at: number
  readonly who: string
  readonly run: string | null
  readonly what: string
  readonly facts: JsonObject
}

type Stored = Omit<AuditLine, 'facts'> & { readonly facts: string }

const columns = 'id, at, who, run, what, facts'

/** Exported for the test of their plan. */
export const auditPageSql = {
  all: `SELECT ${columns} FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?`,
  ofRun: `SELECT ${columns} FROM audit WHERE run = ? AND id < ? ORDER BY id DESC LIMIT ?`,
}

export interface AuditPage {
  readonly entries: readonly AuditLine[]
  /** What the next page is asked with; absent: this was the last one. */
  readonly next?: number
}

/** Entries of the audit before one of them, newest first; of one run or of all. Throws stored-row-unreadable. */
export function pageAudit(
  reader: Reader,
  asked: { readonly run?: string | undefined; readonly before?: number | undefined; readonly limit: number },
): AuditPage {
  const before = asked.before ?? Number.MAX_SAFE_INTEGER
  const limit = asked.limit + 1
  const rows =
    asked.run === undefined
      ? reader.query<[number, number], Stored>(auditPageSql.all).all(before, limit)
      : reader.query<[string, number, number], Stored>(auditPageSql.ofRun).all(asked.run, before, limit)
  const entries = rows
    .slice(0, asked.limit)
    .map((row) => ({ ...row, facts: readJson(jsonObject, row.facts, 'audit', row.id) }))
  const last = entries.at(-1)
  return rows.length > asked.limit && last !== undefined ? { entries, next: last.id } : { entries }
}

/** Exported for the test of its plan. */
export const starterSql = 'SELECT who FROM audit WHERE run = ? ORDER BY id LIMIT 1'

/** Who started a run: its first entry. Empty where the audit does not know the run. */
export const starterOf = (reader: Reader, run: string): string =>
  reader.query<[string], { who: string }>(starterSql).get(run)?.who ?? ''

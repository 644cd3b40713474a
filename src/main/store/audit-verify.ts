import { canonicalJson } from '#shared/canonical.ts'
import { chainHash, type AuditHead } from './audit.ts'
import type { Reader } from './handles.ts'

export interface AuditVerdict {
  readonly ok: boolean
  readonly entries: number
  /** The number of the first entry that is not as it was written, or is missing. */
  readonly firstBad?: number
}

interface AuditRow {
  readonly id: number
  readonly at: number
  readonly who: string
  readonly run: string | null
  readonly what: string
  readonly facts: string
  readonly hash: string
}

/**
 * Walks the whole chain, one row at a time. Finds every edit, insertion, deletion and swap of entries, and a cut at the end
 * for as long as the head was not changed with it (docs/decisions/0003-audit.md).
 */
export function verifyAudit(reader: Reader): AuditVerdict {
  return reader.snapshot(() => {
    const head = reader.query<[], AuditHead>('SELECT entries, hash FROM auditHead').get()
    let entries = 0
    let previous = ''
    let firstBad: number | undefined
    const rows = reader
      .query<[], AuditRow>('SELECT id, at, who, run, what, facts, hash FROM audit ORDER BY id')
      .iterate()
    for (const row of rows) {
      entries += 1
      if (firstBad === undefined && !follows(row, previous)) firstBad = Math.min(row.id, entries)
      previous = row.hash
    }
    if (head?.entries !== entries) firstBad ??= Math.min(entries, head?.entries ?? 0) + 1
    else if (head.hash !== previous) firstBad ??= Math.max(entries, 1)
    return firstBad === undefined ? { ok: true, entries } : { ok: false, entries, firstBad }
  })
}

function follows(row: AuditRow, previous: string): boolean {
  const { hash, facts: text, ...rest } = row
  const facts = parsed(text)
  return canonicalJson(facts) === text && chainHash({ ...rest, facts }, previous) === hash
}

/** Text that is no JSON can't equal canonical JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Somebody has edited it; the comparison with its canonical form says so.
    return null
  }
}

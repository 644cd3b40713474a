import type { MadeKind } from './made.ts'
import type { Reader } from './handles.ts'

export interface Sharer {
  readonly run: string
  readonly batch: string
}

/** Which of these markers runs of this store have intended or used. */
export function knownMarkers(reader: Reader, markers: readonly string[]): ReadonlySet<string> {
  const rows = reader
    .query<[string], { marker: string }>(
      'SELECT DISTINCT marker FROM made WHERE marker IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(markers))
  return new Set(rows.map((row) => row.marker))
}

/**
 * Which of these site ids runs of this store have made or used with this marker. A call whose answer was lost left an
 * intention without an id: each covers one id that is not known otherwise, and only where no more than these are left.
 */
export function madeHere(reader: Reader, marker: string, siteIds: readonly string[]): ReadonlySet<string> {
  return reader.snapshot(() => {
    const rows = reader
      .query<[string, string], { siteId: string }>(
        'SELECT siteId FROM made WHERE marker = ? AND siteId IN (SELECT value FROM json_each(?))',
      )
      .all(marker, JSON.stringify(siteIds))
    const known = new Set(rows.map((row) => row.siteId))
    const left = siteIds.filter((id) => !known.has(id))
    return left.length > 0 && left.length <= openIntentions(reader, marker) ? new Set(siteIds) : known
  })
}

function openIntentions(reader: Reader, marker: string): number {
  const row = reader
    .query<[string], { open: number }>('SELECT count(*) AS open FROM made WHERE marker = ? AND siteId IS NULL')
    .get(marker)
  return row?.open ?? 0
}

/** Other runs, not ended, that have intended or used an object with this marker. */
export function runsWithMarker(reader: Reader, marker: string, except: string | null): readonly Sharer[] {
  return reader
    .query<[string, string], Sharer>(
      `SELECT id AS run, batch FROM run WHERE phase <> 'ended' AND id <> ?
       AND id IN (SELECT run FROM made WHERE marker = ?) ORDER BY id`,
    )
    .all(except ?? '', marker)
}

/** Other runs, not ended, that have made or used this object of the site. */
export function runsWithObject(
  reader: Reader,
  { kind, siteId }: { readonly kind: MadeKind; readonly siteId: string },
  except: string | null,
): readonly Sharer[] {
  return reader
    .query<[string, string, string], Sharer>(
      `SELECT id AS run, batch FROM run WHERE phase <> 'ended' AND id <> ?
       AND id IN (SELECT run FROM made WHERE siteId = ? AND kind = ?) ORDER BY id`,
    )
    .all(except ?? '', siteId, kind)
}

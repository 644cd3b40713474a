/** Where a table is: at its top, for as long as nobody went anywhere, or on a row. */
export type ActiveRow =
  | { readonly kind: 'top' }
  /** `key`: null while the row is not read yet. */
  | { readonly kind: 'row'; readonly index: number; readonly key: string | null }

export interface Rows {
  readonly count: number
  /** null: no such row, or it is not read yet. */
  readonly keyAt: (index: number) => string | null
}

/** On the row that stands there now. */
export const activeAt = (index: number, { keyAt }: Rows): ActiveRow => ({ kind: 'row', index, key: keyAt(index) })

/**
 * The active row among rows that may have changed: it follows its row, wherever that stands by now. Where the row is gone,
 * the one that took its place becomes the active one.
 */
export function followed(active: ActiveRow, rows: Rows): ActiveRow {
  if (active.kind === 'top') return active
  const { key, index } = active
  const here = rows.keyAt(index)
  if (key !== null && here === key) return active
  const at = (key === null ? null : placeOf(key, index, rows)) ?? Math.max(0, Math.min(index, rows.count - 1))
  const found = rows.keyAt(at)
  return at === index && found === key ? active : { kind: 'row', index: at, key: found }
}

/** Nearest first: rows come and go by a few. */
function placeOf(key: string, from: number, { count, keyAt }: Rows): number | null {
  for (let far = 1; far <= Math.max(from, count - 1 - from); far += 1)
    for (const at of [from + far, from - far]) if (at >= 0 && at < count && keyAt(at) === key) return at
  return null
}

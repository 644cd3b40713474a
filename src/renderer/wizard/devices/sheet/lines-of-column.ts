import { readScan } from '#shared/draft/line-key.ts'
import { longestLine } from '#shared/draft/line.ts'
import type { Sheet } from './read-sheet.ts'

export interface RowError {
  /** From 1, as a spreadsheet counts. */
  readonly row: number
  readonly code: 'empty' | 'unreadable' | 'long'
}

export interface ColumnLines {
  readonly texts: readonly string[]
  readonly errors: readonly RowError[]
}

/** The texts of one column, and the rows that have none that could be a device. */
export function linesOfColumn(
  { rows }: Sheet,
  { column, hasHead }: { readonly column: number; readonly hasHead: boolean },
): ColumnLines {
  const texts: string[] = []
  const errors: RowError[] = []
  for (const [index, row] of rows.entries()) {
    if (index === 0 && hasHead) continue
    const cell = row[column] ?? ''
    const read = readScan(cell)
    if (read === null) errors.push({ row: index + 1, code: cell.trim().length > longestLine ? 'long' : 'unreadable' })
    else if (read === '') errors.push({ row: index + 1, code: 'empty' })
    else texts.push(read)
  }
  return { texts, errors }
}

import Papa from 'papaparse'

/** Rows of cells, as they were pasted or stand in a file. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[]
  readonly columns: number
}

/** What stands between cells, the surest sign first: tabs come from sheets, and a comma may stand in a name. */
const separators = ['\t', ';', ',', '|'] as const

/** The sign that most rows have; a list of one column has none. */
function separatorOf(text: string): string {
  const rows = text
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== '')
    .slice(0, 50)
  const counted = separators.map((sign) => ({ sign, rows: rows.filter((row) => row.includes(sign)).length }))
  const [best] = counted.toSorted((a, b) => b.rows - a.rows)
  return best === undefined || best.rows === 0 ? '\t' : best.sign
}

/** Rows after the last text are no rows; the numbers of the others are those of the text, from 1. */
export function readSheet(text: string): Sheet {
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: false })
  const last = data.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
  const rows = data.slice(0, last + 1)
  return { rows, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) }
}

/** Words that headings of such columns have, the best one first. */
const headings: readonly RegExp[] = [
  /serial|\bs\/?n\b|seriennummer/i,
  /mac.?addr|\bmac\b/i,
  /(device|computer|host|pc|netbios).?name|^name$/i,
]

/** Which column holds the devices, and whether the first row is its heading. */
export function guessColumn({ rows }: Sheet): { readonly column: number; readonly hasHead: boolean } {
  const head = rows[0] ?? []
  for (const pattern of headings) {
    const column = head.findIndex((cell) => pattern.test(cell))
    if (column !== -1) return { column, hasHead: true }
  }
  return { column: 0, hasHead: false }
}

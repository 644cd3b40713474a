/** A plain table: columns as wide as their widest cell, two blanks between them, no trailing blanks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Code points are close enough to columns for names and numbers. */
const displayWidth = (cell: string): number => Array.from(cell).length

/** Control characters of foreign names must not reach the terminal. */
export const printable = (given: string): string =>
  Array.from(given)
    .map((one) => (/\p{Cc}|\p{Cf}/u.test(one) ? '\uFFFD' : one))
    .join('')

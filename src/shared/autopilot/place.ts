/** A place in a text as editors count it: the first line and the first character are 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where `offset` (UTF-16 units) stands; CRLF, LF and CR each end a line. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const ends = [...before.matchAll(/\r\n|\r|\n/g)]
  const last = ends.at(-1)
  return { line: ends.length + 1, column: before.length - (last === undefined ? 0 : last.index + last[0].length) + 1 }
}

/** Bytes and rows that are taken at most: more is a slip, and would hold the page up. */
export const mostBytes = 5_000_000
export const mostRows = 20_000

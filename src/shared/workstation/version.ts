/** Whether a dotted version is older than another: number by number, what is missing counts as 0. */
export function isVersionBelow(version: string, least: string): boolean {
  const [mine, theirs] = [numbers(version), numbers(least)]
  for (let at = 0; at < Math.max(mine.length, theirs.length); at += 1) {
    const difference = (mine[at] ?? 0) - (theirs[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}

const numbers = (version: string): readonly number[] =>
  (version.match(/^\d+(?:\.\d+)*/)?.[0] ?? '').split('.').map(Number)

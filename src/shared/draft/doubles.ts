/** What tells whether two lines mean the same device. */
export interface Kin {
  readonly number: number
  /** `sameLine` of its text; null: a placeholder, which many devices share. */
  readonly same: string | null
  /** The record that it leads to by itself; null: none yet. */
  readonly resourceId: number | null
}

/**
 * Which line each of these is a double of; null: of none. The earliest line that means a device stands for it, whatever
 * became of that line. `lines` are all that share a text or a record with one of them.
 */
export function doublesAmong(lines: readonly Kin[]): ReadonlyMap<number, number | null> {
  const byText = new Map<string, number>()
  const byRecord = new Map<number, number>()
  const answer = new Map<number, number | null>()
  for (const { number, same, resourceId } of lines.toSorted((a, b) => a.number - b.number)) {
    const before = [
      same === null ? undefined : byText.get(same),
      resourceId === null ? undefined : byRecord.get(resourceId),
    ].filter((one) => one !== undefined)
    const first = Math.min(number, ...before)
    answer.set(number, first === number ? null : first)
    if (same !== null) byText.set(same, first)
    if (resourceId !== null) byRecord.set(resourceId, first)
  }
  return answer
}

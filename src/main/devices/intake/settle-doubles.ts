import { doublesAmong, type Kin } from '#shared/draft/doubles.ts'
import { getLines, linesWithRecord, linesWithText, saveLine, type StoredKin } from '#main/store/draft-lines.ts'
import type { Reader, Writer } from '#main/store/handles.ts'

/** A text or a record that lines share. */
export type Tie = Pick<Kin, 'same' | 'resourceId'>

/** What ties a stored line to others. */
export const tieOf = (line: {
  readonly same: string | null
  readonly record: { readonly resourceId: number } | null
}): Tie => ({ same: line.same, resourceId: line.record?.resourceId ?? null })

/**
 * Decides anew which lines are doubles, among all that are tied, directly or by others, to what a change touched: texts
 * and records as they were before it and as they are now. Numbers of the lines that became something else.
 */
export function settleDoubles(writer: Writer, draft: string, touched: readonly Tie[]): readonly number[] {
  const kin = tiedLines(writer, draft, touched)
  const doubles = doublesAmong([...kin.values()])
  const moved = [...kin.values()].filter((one) => doubles.get(one.number) !== one.sameAs).map((one) => one.number)
  for (const line of getLines(writer, draft, moved))
    saveLine(writer, draft, { ...line, sameAs: doubles.get(line.number) ?? null })
  return moved
}

function tiedLines(reader: Reader, draft: string, touched: readonly Tie[]): ReadonlyMap<number, StoredKin> {
  const found = new Map<number, StoredKin>()
  const asked = { texts: new Set<string>(), records: new Set<number>() }
  const open = [...touched]
  for (let tie = open.pop(); tie !== undefined; tie = open.pop()) {
    const { same, resourceId } = tie
    const lines: StoredKin[] = []
    if (same !== null && !asked.texts.has(same)) lines.push(...linesWithText(reader, draft, same))
    if (resourceId !== null && !asked.records.has(resourceId)) lines.push(...linesWithRecord(reader, draft, resourceId))
    if (same !== null) asked.texts.add(same)
    if (resourceId !== null) asked.records.add(resourceId)
    for (const line of lines) {
      if (found.has(line.number)) continue
      found.set(line.number, line)
      open.push(line)
    }
  }
  return found
}

import type { Parsed, Output } from '#shared/contract/calls.ts'
import { candidatesOf, judgeRecord, shownRecord } from '#shared/draft/judge-line.ts'
import { fail } from '#shared/failure.ts'
import type { DeviceRecord } from '#shared/site.ts'
import { saveLine } from '#main/store/draft-lines.ts'
import { pushUndo } from '#main/store/draft-undo.ts'
import { getDraft, touchDraft } from '#main/store/drafts.ts'
import { whole } from '#main/store/json.ts'
import { findRecords } from './find-records.ts'
import type { IntakeMeans } from './means.ts'
import { settleDoubles, tieOf } from './settle-doubles.ts'
import { changedLines, requireLine, type Changed } from './shown.ts'

interface Asked {
  readonly connection: string
  readonly candidates: readonly DeviceRecord[]
  /** World time, milliseconds. */
  readonly now: number
}

async function ask(means: IntakeMeans, id: string, number: number, signal: AbortSignal): Promise<Asked> {
  const { reader } = means.store
  const { connection } = getDraft(reader, id).draft
  const { scanned } = requireLine(reader, id, number)
  const { clocks, ports } = await means.connect({ connection })
  const found = await findRecords(ports.site.devices, [scanned], signal)
  return { connection, candidates: candidatesOf(found.get(scanned) ?? []), now: clocks.world.now() }
}

/** Records that a line may mean, the last contact first. Fails with `draft-not-found`, `line-not-found`, and as the port does. */
export async function recordsOfLine(
  means: IntakeMeans,
  { id, number }: Parsed<'lines:records'>,
  signal: AbortSignal,
): Promise<Output<'lines:records'>> {
  const { candidates } = await ask(means, id, number, signal)
  const order = ({ lastContact }: DeviceRecord): number => (lastContact === null ? 0 : Date.parse(lastContact))
  return { records: candidates.toSorted((a, b) => order(b) - order(a) || a.resourceId - b.resourceId).map(shownRecord) }
}

/**
 * A person says which record a line means: the site is asked again, and only one that it leads to now is taken. Fails with
 * `draft-not-found`, `line-not-found`, `record-not-of-line`, and as the port does.
 */
export async function chooseRecord(
  means: IntakeMeans,
  { id, number, resourceId }: Parsed<'lines:choose'>,
  signal: AbortSignal,
): Promise<Changed> {
  const { connection, candidates, now } = await ask(means, id, number, signal)
  const record = candidates.find((one) => one.resourceId === resourceId)
  return means.store.write((writer) => {
    touchDraft(writer, id)
    const line = requireLine(writer, id, number)
    if (record === undefined || getDraft(writer, id).draft.connection !== connection)
      throw fail('input', 'record-not-of-line', { number, resourceId })
    const byHand = candidates.length > 1
    const kept = line.kept && line.record?.resourceId === resourceId
    const after = { ...line, ...judgeRecord(record, now), byHand, kept, checkedAt: whole(writer.wall.now()) }
    saveLine(writer, id, after)
    pushUndo(writer, id, 'choose', line)
    return changedLines(writer, id, [number, ...settleDoubles(writer, id, [line, after].map(tieOf))])
  }, signal)
}

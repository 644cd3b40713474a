import type { Parsed } from '#shared/contract/calls.ts'
import { candidatesOf, judgeLine, judgeRecord } from '#shared/draft/judge-line.ts'
import { readScan } from '#shared/draft/line-key.ts'
import { Failed } from '#shared/failure.ts'
import type { DeviceRecord } from '#shared/site.ts'
import type { StoredLine } from '#main/store/draft-line-row.ts'
import { getLines, saveLine } from '#main/store/draft-lines.ts'
import { getDraft } from '#main/store/drafts.ts'
import { whole } from '#main/store/json.ts'
import { findRecords } from './find-records.ts'
import type { IntakeMeans, SiteView } from './means.ts'
import { settleDoubles, tieOf } from './settle-doubles.ts'
import { changedLines, type Changed } from './shown.ts'

/** What the site said. `now`: world time, milliseconds. */
interface Answer {
  readonly records: ReadonlyMap<string, readonly DeviceRecord[]>
  readonly site: string
  readonly now: number
}

/** Doubles stand behind the line that they are doubles of; a placeholder is none the less one in another site. */
const isAsked = ({ aside, sameAs, verdict }: StoredLine): boolean =>
  !aside && sameAs === null && verdict.code !== 'placeholder'

/**
 * Looks lines up in the site and keeps what they became; numbers that there are no more are passed over. Where the site
 * does not answer, lines that it has not answered for before say so, and the others keep what it said. Fails with
 * `draft-not-found`, and as the port does where the site answers with a no.
 */
export async function checkLines(
  means: IntakeMeans,
  { id, numbers }: Parsed<'lines:check'>,
  signal: AbortSignal,
): Promise<Changed> {
  const { store } = means
  const { reader } = store
  const { connection } = getDraft(reader, id).draft
  const asked = getLines(reader, id, numbers).filter(isAsked)
  if (asked.length === 0) return changedLines(reader, id, [])
  const answer = await ask(means, connection, asked, signal)
  return store.write((writer) => {
    const before = new Map(asked.map((one) => [one.number, one]))
    const isSame = getDraft(writer, id).draft.connection === connection
    const lines = isSame ? getLines(writer, id, [...before.keys()]) : []
    const saved = lines.filter((line) => !line.aside && line.byHand === before.get(line.number)?.byHand)
    const changed = saved.map((line) => {
      const after = answer === null ? unanswered(line) : answered(line, answer, whole(writer.wall.now()))
      saveLine(writer, id, after)
      return [line, after].map(tieOf)
    })
    const moved = settleDoubles(writer, id, changed.flat())
    return changedLines(writer, id, [...saved.map((one) => one.number), ...moved])
  }, signal)
}

/** null: the site did not answer. */
async function ask(
  means: IntakeMeans,
  connection: string,
  lines: readonly StoredLine[],
  signal: AbortSignal,
): Promise<Answer | null> {
  try {
    const { clocks, ports } = await means.connect({ connection })
    const texts = lines.map((one) => one.scanned)
    const site = await siteCode(means, connection, ports, signal)
    return { records: await findRecords(ports.site.devices, texts, signal), site, now: clocks.world.now() }
  } catch (error) {
    if (error instanceof Failed && error.failure.kind === 'outside') return null
    throw error
  }
}

async function siteCode(
  { siteCodes }: IntakeMeans,
  connection: string,
  { site }: SiteView['ports'],
  signal: AbortSignal,
): Promise<string> {
  const code = siteCodes.get(connection) ?? (await site.about.facts(signal)).siteCode
  siteCodes.set(connection, code)
  return code
}

const unanswered = (line: StoredLine): StoredLine =>
  line.verdict.code === 'not-checked' ? { ...line, verdict: { code: 'not-checked', why: 'site-away' } } : line

function answered(line: StoredLine, { records, site, now }: Answer, checkedAt: number): StoredLine {
  const found = records.get(line.scanned) ?? []
  const chosen = line.byHand ? candidatesOf(found).find((one) => one.resourceId === line.record?.resourceId) : undefined
  const judged =
    chosen === undefined ? judgeLine(readScan(line.scanned) ?? '', found, { site, now }) : judgeRecord(chosen, now)
  const isOther = judged.record?.resourceId !== line.record?.resourceId
  return { ...line, ...judged, kept: line.kept && !isOther, byHand: chosen !== undefined, checkedAt }
}

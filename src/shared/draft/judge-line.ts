import { isPlaceholderSerial } from '../plan/identity.ts'
import type { DeviceRecord } from '../site.ts'
import type { LineRecord, Verdict } from './line.ts'

/** What a line means by itself: whether another line means the same device is told elsewhere. */
export interface Judged {
  readonly verdict: Exclude<Verdict, { readonly code: 'double' }>
  /** The one record that it leads to; null: none, or several. */
  readonly record: LineRecord | null
}

const day = 24 * 60 * 60 * 1000

/** A line before the site was asked for it: only a placeholder is known at once. */
export const judgeUnasked = (text: string): Judged => ({
  verdict: isPlaceholderSerial(text) ? { code: 'placeholder' } : { code: 'not-checked', why: 'waiting' },
  record: null,
})

/** Records that a line may mean, each once: obsolete ones only where there is no other, as in a review. */
export function candidatesOf(records: readonly DeviceRecord[]): readonly DeviceRecord[] {
  const each = [...new Map(records.map((one) => [one.resourceId, one])).values()]
  const current = each.filter((one) => !one.isObsolete)
  return current.length > 0 ? current : each
}

/** What became of a line, by all records that its keys lead to. `now`: world time, milliseconds. */
export function judgeLine(
  text: string,
  records: readonly DeviceRecord[],
  { site, now }: { readonly site: string; readonly now: number },
): Judged {
  if (isPlaceholderSerial(text)) return { verdict: { code: 'placeholder' }, record: null }
  const candidates = candidatesOf(records)
  const [only, ...more] = candidates
  if (only === undefined) return { verdict: { code: 'unknown', site }, record: null }
  if (more.length > 0) return { verdict: { code: 'several-records', records: candidates.length }, record: null }
  return judgeRecord(only, now)
}

/** What a line that means this record became. `now`: world time, milliseconds. */
export const judgeRecord = (record: DeviceRecord, now: number): Judged => ({
  verdict: verdictOn(record, now),
  record: shownRecord(record),
})

function verdictOn(record: DeviceRecord, now: number): Judged['verdict'] {
  if (record.isServer || record.isSiteSystem) return { code: 'server' }
  const why = whyNotCurrent(record)
  return why === null ? { code: 'found' } : { code: 'not-current', why, days: daysSince(record.lastContact, now) }
}

function whyNotCurrent({ isObsolete, isBlocked, isClient, isActive }: DeviceRecord) {
  if (isObsolete) return 'obsolete'
  if (isBlocked) return 'blocked'
  if (!isClient) return 'no-client'
  return isActive ? null : 'silent'
}

/** Whole days; a contact that lies ahead of this clock is of today. */
const daysSince = (lastContact: string | null, now: number): number | null =>
  lastContact === null ? null : Math.max(0, Math.floor((now - Date.parse(lastContact)) / day))

/** A record as lines and searches show it. */
export const shownRecord = ({ resourceId, name, serial, model, lastContact }: DeviceRecord): LineRecord => ({
  resourceId,
  name,
  serial,
  model,
  lastContact,
})

import { gateTexts, sayDate, sayTime } from '#shared/texts/window.ts'

/** One line of a side of a difference. */
export interface ValueLine {
  /** What it is, where the side is a record of several things. */
  readonly name: string | null
  readonly text: string
  readonly changed: boolean
}

export interface Sides {
  readonly reviewed: readonly ValueLine[]
  readonly now: readonly ValueLine[]
}

const absent = '-'
const names: Readonly<Record<string, string>> = gateTexts.values

function recordOf(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    // A text that only begins like a record is shown as it is.
    return null
  }
}

/** Other records of a device, by their ids. */
function idsOf(text: string): readonly number[] | null {
  return /^\[\d+(,\d+)*\]$/.test(text) ? (JSON.parse(text) as number[]) : null
}

/** What tells a device from another one; its name is the head of the row. */
const telling: readonly string[] = ['resourceId', 'serial', 'smsId']

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)

/** A value as a person compares it: times in words, the beginning of a hash, what is not there as a dash. */
function plain(value: unknown): string {
  if (value === null || value === undefined || value === '' || value === absent) return gateTexts.notThere
  if (typeof value !== 'string') return Array.isArray(value) ? value.join(', ') : JSON.stringify(value)
  if (isTime(value)) return `${sayDate(Date.parse(value))} ${sayTime(Date.parse(value))}`
  return /^[0-9a-f]{64}$/.test(value) ? gateTexts.hash(value.slice(0, 4), value.slice(4, 8)) : value
}

function linesOf(side: string, other: string): readonly ValueLine[] {
  const ids = idsOf(side)
  if (ids !== null) return ids.map((id) => ({ name: names['also'] ?? null, text: String(id), changed: true }))
  const [mine, theirs] = [recordOf(side), recordOf(other)]
  if (mine === null) return [{ name: null, text: plain(side), changed: side !== other }]
  const keys = Object.keys(mine)
  const lines = Object.entries(mine).map(([key, value]) => ({
    name: names[key] ?? key,
    text: plain(value),
    changed: theirs !== null && plain(value) !== plain(theirs[key]),
  }))
  const isBeside = theirs !== null && Object.keys(mine).some((key) => key in theirs)
  // What is the same on both sides tells nothing, but for what the thing is called.
  if (isBeside) return lines.filter((one, at) => one.changed || at === 0)
  return lines.length <= telling.length ? lines : lines.filter((_one, at) => telling.includes(keys[at] ?? ''))
}

/** Both sides of a difference in lines, with what was changed marked on the side of now. */
export function sidesOf({ reviewed, now }: { readonly reviewed: string; readonly now: string }): Sides {
  const before = linesOf(reviewed, now)
  return { reviewed: before.map((one) => ({ ...one, changed: false })), now: linesOf(now, reviewed) }
}

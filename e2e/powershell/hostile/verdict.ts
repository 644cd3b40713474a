import { Failed } from '#shared/failure.ts'
import type { Prepared } from '../tools/operation-inputs.ts'
import { instantText } from './heard.ts'
import type { Place } from './places.ts'
import { changedBetween, type Snapshot } from './snapshot.ts'

/** One call with a hostile text in one place, and what came of it. */
export interface Called {
  readonly place: Place
  readonly text: string
  readonly prepared: Prepared
  readonly changes: boolean
  /** Texts that cmdlets were called with. */
  readonly heard: readonly string[]
  readonly outcome: readonly unknown[] | Failed
  readonly before: Snapshot
  readonly after: Snapshot
}

/** What is wrong with it; null: the text arrived unchanged, or was refused by name, and nothing else happened. */
export function complaint(called: Called): string | null {
  const { outcome } = called
  return outcome instanceof Failed ? ofRefusal(called, outcome) : ofAnswer(called, outcome)
}

/** Failures that are about one place alone, whatever its name. */
const ofOnePlace: Readonly<Record<string, string>> = { 'site-query-invalid': 'Expression' }

function ofRefusal({ place, text, prepared, before, after }: Called, { failure }: Failed): string | null {
  const { kind, code, parameters, detail } = failure
  const said = `${code} ${JSON.stringify(parameters)} ${detail ?? ''}`
  if (kind === 'outside' || code === 'operation-failed') return `failed with ${said}`
  const changed = changedBetween(before, after)
  if (changed.length > 0) return `refused, and yet changed ${changed.join()}`
  const parts = place.steps.filter((one) => typeof one === 'string')
  const fields = [
    parts.at(-1) ?? '',
    place.path,
    parts.join('.'),
    String(place.steps[0]),
    ...(prepared.names?.[place.path] ?? []),
  ]
  const names = (value: unknown): boolean =>
    typeof value === 'string' &&
    (value === text ||
      (text !== '' && value.includes(text)) ||
      fields.some((field) => field.toLowerCase() === value.toLowerCase()) ||
      (prepared.about ?? []).some((id) => value.split(' ')[0] === id))
  if (ofOnePlace[code] === place.path || Object.values(parameters).some(names)) return null
  return `not refused by name: ${said}`
}

function ofAnswer(called: Called, items: readonly unknown[]): string | null {
  const { text, prepared, changes, heard, before, after } = called
  const isNamed = (id: string): boolean => id.toLowerCase() === text.toLowerCase()
  const made = [...after.keys()].filter((id) => !before.has(id))
  const others = changedBetween(before, after).filter(
    (id) => !(prepared.about ?? []).includes(id) && !isNamed(id) && !made.includes(id),
  )
  if (others.length > 0) return `changed others: ${others.join()}`
  if (made.length > (changes ? 1 : 0)) return `made ${made.join()}`
  const found = items
    .filter((one) => !isFeedEnd(one))
    .map(leaves)
    .filter((one) => one.length > 0)
  // The site keeps whole seconds.
  const instant = instantText(Math.floor(Date.parse(text) / 1000) * 1000)
  const meant = heard.includes(text) || heard.includes(instant) || prepared.given?.includes(text) === true
  const arrived = meant || found.some((one) => one.some((leaf) => holds(leaf, text)))
  if (changes) {
    if (arrived || (prepared.mayDoNothing === true && changedBetween(before, after).length === 0)) return null
    return 'taken, but the text did not arrive'
  }
  if (found.length === 0 || [...before.keys()].some(isNamed)) return null
  const strangers = found.filter((one) => !one.some((leaf) => holds(leaf, text)))
  return strangers.length === 0 ? null : `found what it was not asked for: ${JSON.stringify(strangers).slice(0, 200)}`
}

/** Where to go on in a feed: the one item that comes although nothing was found. */
const isFeedEnd = (item: unknown): boolean => typeof item === 'object' && item !== null && 'mark' in item

/** Also inside a text that shows it quoted, as PowerShell would. */
const holds = (leaf: string, text: string): boolean =>
  leaf.toLowerCase().includes(text.toLowerCase()) || leaf.includes(text.replaceAll("'", "''"))

function leaves(value: unknown): readonly string[] {
  if (value === null || value === undefined) return []
  if (typeof value === 'object') return Object.values(value).flatMap(leaves)
  return [typeof value === 'string' ? value : JSON.stringify(value)]
}

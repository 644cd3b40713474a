/** OData options of one request, read strictly: what is unknown here is a bad request. */
export interface Options {
  readonly skip: number
  /** null: as many as the server likes. */
  readonly top: number | null
  readonly select: readonly string[] | null
  readonly filter: string | null
}

const names = ['$skip', '$top', '$select', '$filter', '$skiptoken'] as const
type Name = (typeof names)[number]

const isName = (name: string): name is Name => names.some((one) => one === name)

/** The options of an address, or null if one is unknown, given twice or malformed. */
export function readOptions(search: URLSearchParams, allowed: readonly Name[]): Options | null {
  const given = new Map<Name, string>()
  for (const [name, value] of search) {
    const usable = isName(name) && (name === '$skiptoken' || allowed.includes(name)) && !given.has(name)
    if (!usable) return null
    given.set(name, value)
  }
  const token = given.get('$skiptoken')
  const skip = token === undefined ? readCount(given.get('$skip') ?? '0') : readSkipToken(token)
  const top = given.get('$top')
  const topCount = top === undefined ? undefined : readCount(top)
  const select = given.get('$select')?.split(',') ?? null
  if (skip === null || topCount === null) return null
  if (select !== null && !select.every((one) => /^\w+$/.test(one))) return null
  return { skip, top: topCount ?? null, select, filter: given.get('$filter') ?? null }
}

const readCount = (text: string): number | null => (/^\d{1,7}$/.test(text) ? Number(text) : null)

/** Where the next page begins, in a form that nobody mistakes for a number to count with: the link is opaque. */
export const skipToken = (skip: number): string => Buffer.from(`after:${skip}`).toString('base64url')

function readSkipToken(token: string): number | null {
  const [, count] = /^after:(\d{1,7})$/.exec(Buffer.from(token, 'base64url').toString('utf8')) ?? []
  return count === undefined ? null : Number(count)
}

/** The text in `contains(serialNumber,'text')`, or null for any other filter. */
export function readContains(filter: string): string | null {
  const [, text] = /^contains\(serialNumber,'((?:[^']|'')+)'\)$/.exec(filter) ?? []
  return text?.replaceAll("''", "'") ?? null
}

/** The time in `enrolledDateTime ge 2026-11-24T08:00:00.000Z`, or null for any other filter. */
export function readSince(filter: string): string | null {
  const [, time] = /^enrolledDateTime ge (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z)$/.exec(filter) ?? []
  return time === undefined || Number.isNaN(Date.parse(time)) ? null : new Date(time).toISOString()
}

/** The selected properties of one item; everything where nothing is selected. */
export function selected(item: object, select: readonly string[] | null): object {
  if (select === null) return item
  return Object.fromEntries(Object.entries(item).filter(([name]) => select.includes(name)))
}

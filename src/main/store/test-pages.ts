import { expect } from 'vitest'

interface Page<T> {
  readonly devices: readonly T[]
  readonly next?: string
}

/** Every row of a paged list, asked for page by page; no page may be longer than `limit`. */
export function allPages<T>(limit: number, page: (after: string | undefined) => Page<T>): readonly T[] {
  const seen: T[] = []
  let after: string | undefined
  do {
    const { devices, next } = page(after)
    expect(devices.length).toBeLessThanOrEqual(limit)
    seen.push(...devices)
    expect(seen.length).toBeLessThan(1000)
    after = next
  } while (after !== undefined)
  return seen
}

interface Found {
  readonly run: string
  readonly batch: string
  readonly stage: string
  readonly name: string
  readonly serial: string
  readonly model: string
}

/** Whether a device is one that a list with these filters holds, told without a database. */
export function fitsFilter(
  one: Found,
  { run, batch, stage, search = '' }: { readonly [F in 'run' | 'batch' | 'stage' | 'search']?: string | undefined },
): boolean {
  const wanted = search.trim().toLowerCase()
  return (
    (run === undefined || one.run === run) &&
    (batch === undefined || one.batch === batch) &&
    (stage === undefined || one.stage === stage) &&
    [one.name, one.serial, one.batch, one.model].some((value) => value.toLowerCase().includes(wanted))
  )
}

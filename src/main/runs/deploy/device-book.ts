import type { Stage } from '#shared/stages/stage.ts'
import type { Evidence } from '#shared/stages/evidence.ts'
import type { DeviceRow } from '#shared/contract/words.ts'

export interface Seen {
  readonly resourceId: number
  readonly evidence: Evidence
}

/** Where the devices of one run are, as stored. Nothing here reads "all rows" but `each`, which pages. */
export interface DeviceBook {
  /** Puts the reviewed devices into the book, as chosen; those that are there stay as they are. `now`: world time. */
  choose(now: number): Promise<void>
  counts(): Readonly<Partial<Record<Stage, number>>>
  /** Devices of the run with one of these serial numbers, by serial number in lower case. */
  bySerial(serials: readonly string[]): ReadonlyMap<string, number>
  /** The mark of a feed that was read up to; null: from the beginning. */
  mark(feed: string): string | null
  /** Stores what was seen, moves the devices on and remembers the mark, all in one transaction. */
  record(seen: readonly Seen[], feed?: { readonly name: string; readonly mark: string }): Promise<void>
  /** Looks for devices that have been silent too long (world time) and marks them as stalled. */
  stall(now: number): Promise<void>
  /** Devices that have not started will not start any more. */
  stopped(now: number): Promise<void>
  /** Pages of devices in one of these stages. */
  inStages(stages: readonly Stage[]): Iterable<readonly DeviceRow[]>
  each(): Iterable<readonly DeviceRow[]>
}

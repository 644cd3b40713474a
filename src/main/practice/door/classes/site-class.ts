import type { World } from '../../world/world.ts'
import type { SiteObject } from '../site-object.ts'
import type { Columns } from '../../wql/sql.ts'

/** A class of the SMS Provider over the world's tables. */
export interface SiteClass {
  readonly name: string
  /** The table, or tables joined. */
  readonly from: string
  /** Which of its rows are of this class; null: all. */
  readonly where: string | null
  readonly columns: Columns
  /** Properties that a fast query leaves empty (SDK, "lazy properties"). */
  readonly lazy?: readonly string[]
  /** The rows after FROM as instances. */
  readonly select: (
    world: World,
    rest: string,
    values: readonly (string | number | null | Uint8Array)[],
  ) => readonly SiteObject[]
}

/** Names without letter case, since the provider does not tell it apart. */
export const columns = (names: Readonly<Record<string, string>>): Columns =>
  new Map(Object.entries(names).map(([name, column]) => [name.toLowerCase(), column]))

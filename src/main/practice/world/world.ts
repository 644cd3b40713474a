import type { Clock } from '#shared/clock.ts'
import type { FaultHooks } from './fault-hooks.ts'
import type { Db } from './db.ts'
import { between, chance } from './chance.ts'
import type { WorldSettings } from './settings.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** What is decided at an instant. `subject` says about what, `resourceId` for whom (0: nobody). */
export type DueKind =
  'evaluate' | 'content-noticed' | 'content-arrived' | 'unlock' | 'policy' | 'press' | 'step' | 'first-boot' | 'enrol'

export interface Due {
  readonly at: number
  readonly kind: DueKind
  readonly resourceId: number
  readonly subject: string
}

export type Handler = (world: World, due: Due) => void

/** One process's view of a world: the file is shared, and each process has its own of these. */
export interface World {
  readonly db: Db
  readonly settings: WorldSettings
  /** World time. */
  readonly clock: Clock
  readonly wall: Clock
  readonly start: number
  readonly faults: readonly FaultHooks[]
  readonly handlers: Readonly<Record<DueKind, Handler>>
  /** The folder behind a UNC name; null: the site server can't read it. */
  readonly shareFolderOfUnc: (unc: string) => string | null
  /** The instant that is being worked on while a transaction is open. */
  readonly moment: { at: number | null }
  /** A fault of the share, for the practice share's adapter to ask. */
  shareIsFull(): boolean
  close(): void
}

/** Who does something in the site. Only what Drydock does is hit by faults. */
export interface Actor {
  readonly by: 'drydock' | 'someone'
  readonly owner: string
  readonly machine: string
}

/** The account and machine of everything that comes through our doors. */
export const technician: Actor = { by: 'drydock', owner: 'PRACTICE\\technician', machine: 'BENCH-01' }
export const colleague: Actor = { by: 'someone', owner: 'PRACTICE\\colleague', machine: 'DESK-07' }

/** The instant of the open transaction. */
export function instant(world: World): number {
  if (world.moment.at === null) throw new TypeError('no transaction is open')
  return world.moment.at
}

/** Milliseconds between two numbers of minutes, by seed and by what is asked. */
export const minutes = (world: World, low: number, high: number, ...what: readonly (string | number)[]): number =>
  between(low * minute, high * minute, chance(world.settings.seed, ...what))

/** Whether something happens that happens in this share of all cases. */
export const happens = (world: World, share: number, ...what: readonly (string | number)[]): boolean =>
  chance(world.settings.seed, ...what) < share

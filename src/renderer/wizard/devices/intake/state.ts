import type { Output } from '#shared/contract/calls.ts'
import type { Line } from '#shared/draft/line.ts'
import type { Failure } from '#shared/failure.ts'
import type { ManySaid } from '#shared/texts/window.ts'
import { unreadList, type LineList } from './line-list.ts'

/** What the verdict band shows: it stays until the next scan. */
export type Band =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly scanned: string }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'many'; readonly said: ManySaid }
  | { readonly kind: 'aside'; readonly lines: number }
  | { readonly kind: 'removed'; readonly number: number; readonly scanned: string }
  | { readonly kind: 'undone'; readonly what: Output<'lines:undo'>['undone'] }
  | { readonly kind: 'refused'; readonly scanned: string; readonly failure: Failure }

/** Work on many lines: how far it is. */
export interface Progress {
  readonly doing: 'adding' | 'checking'
  readonly done: number
  readonly of: number
}

export interface IntakeState {
  readonly list: LineList
  readonly band: Band
  readonly progress: Progress | null
  /** Wall time, milliseconds, since when the site does not answer; null: it does. */
  readonly awaySince: number | null
  /** What went wrong with the list or with a change of it, and how it is tried again. */
  readonly failure: { readonly what: Failure; readonly again: () => void } | null
}

export const beginning: IntakeState = {
  list: unreadList('all', null),
  band: { kind: 'idle' },
  progress: null,
  awaySince: null,
  failure: null,
}

import type { Output } from '#shared/contract/calls.ts'
import { isAtLeast, isOnTrack } from '#shared/stages/stage.ts'

export type TimelineEntry = Output<'device:timeline'>['entries'][number]

/** `formatted`: the line, drawn below the first evidence from beyond it. */
export type TimelineRow =
  { readonly kind: 'seen' | 'gap'; readonly entry: TimelineEntry } | { readonly kind: 'formatted'; readonly at: string }

const isBeyond = ({ stage }: TimelineEntry): boolean =>
  stage !== null && isOnTrack(stage) && isAtLeast(stage, 'formatted')

/**
 * The story of a device, newest first, with the line where it was formatted. `isWhole`: there is no older entry, so that
 * the oldest one from beyond the line is known to be the first.
 */
export function timelineRows(entries: readonly TimelineEntry[], isWhole: boolean): readonly TimelineRow[] {
  const first = entries.findLastIndex(isBeyond)
  const isKnown = first >= 0 && (isWhole || first < entries.length - 1)
  return entries.flatMap((entry, index): TimelineRow[] => {
    const row: TimelineRow = { kind: entry.stage === 'unknown' ? 'gap' : 'seen', entry }
    return isKnown && index === first ? [row, { kind: 'formatted', at: entry.at }] : [row]
  })
}

/** Entries of several reads, newest first, none of them twice. */
export function mergedEntries(...reads: readonly (readonly TimelineEntry[])[]): readonly TimelineEntry[] {
  const byId = new Map(reads.flat().map((one) => [one.id, one]))
  return [...byId.values()].sort((a, b) => b.id - a.id)
}

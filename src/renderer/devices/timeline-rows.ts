import type { Output } from '#shared/contract/calls.ts'
import { isAtLeast, isOnTrack } from '#shared/stages/stage.ts'

export type TimelineEntry = Output<'device:timeline'>['entries'][number]
export type TimelineGap = Output<'device:timeline'>['gaps'][number]

/** What was seen, and when nobody answered; both newest first. */
export interface Story {
  readonly entries: readonly TimelineEntry[]
  readonly gaps: readonly TimelineGap[]
}

/** `formatted`: the line, drawn below the first evidence from beyond it. `away`: somebody did not answer. */
export type TimelineRow =
  | { readonly kind: 'seen' | 'gap'; readonly entry: TimelineEntry }
  | { readonly kind: 'formatted'; readonly at: string }
  | { readonly kind: 'away'; readonly gap: TimelineGap }

const isBeyond = ({ stage }: TimelineEntry): boolean =>
  stage !== null && isOnTrack(stage) && isAtLeast(stage, 'formatted')

/**
 * The story of a device, newest first, with the line where it was formatted. `isWhole`: there is no older entry, so that
 * the oldest one from beyond the line is known to be the first.
 */
export function timelineRows({ entries, gaps }: Story, isWhole: boolean): readonly TimelineRow[] {
  const first = entries.findLastIndex(isBeyond)
  const isKnown = first >= 0 && (isWhole || first < entries.length - 1)
  const away = gaps.map((gap): TimelineRow => ({ kind: 'away', gap }))
  let passed = 0
  const rows = entries.flatMap((entry, index): TimelineRow[] => {
    const from = passed
    while (isAfter(gaps[passed], entry)) passed += 1
    const row: TimelineRow = { kind: entry.stage === 'unknown' ? 'gap' : 'seen', entry }
    const line: TimelineRow[] = isKnown && index === first ? [{ kind: 'formatted', at: entry.at }] : []
    return [...away.slice(from, passed), row, ...line]
  })
  return [...rows, ...away.slice(passed)]
}

/** ISO times of one form and zone: as texts they are in order. */
const isAfter = (gap: TimelineGap | undefined, entry: TimelineEntry): boolean =>
  gap !== undefined && gap.from > entry.at

/** What several reads hold, newest first, nothing twice; of a gap that has gone on, its newest end. */
export function mergedStory(...reads: readonly Story[]): Story {
  const byId = new Map(reads.flatMap(({ entries }) => entries).map((one) => [one.id, one]))
  const inOrder = reads.flatMap(({ gaps }) => gaps).toSorted((a, b) => a.to.localeCompare(b.to))
  const byBeginning = new Map(inOrder.map((one) => [one.from, one]))
  return {
    entries: [...byId.values()].sort((a, b) => b.at.localeCompare(a.at) || b.id - a.id),
    gaps: [...byBeginning.values()].sort((a, b) => b.from.localeCompare(a.from)),
  }
}

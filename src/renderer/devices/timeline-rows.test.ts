import { describe, expect, it } from 'vitest'
import type { Stage } from '#shared/stages/stage.ts'
import { mergedEntries, timelineRows, type TimelineEntry } from './timeline-rows.ts'

const entry = (id: number, stage: Stage | null): TimelineEntry => ({
  id,
  stage,
  at: `2026-11-24T10:00:0${id}.000Z`,
  code: 'step-done',
  parameters: {},
  source: 'site-status-message',
})
const shapes = (entries: readonly TimelineEntry[], isWhole = true): readonly string[] =>
  timelineRows(entries, isWhole).map((one) => (one.kind === 'formatted' ? 'line' : `${one.kind} ${one.entry.id}`))

describe('a timeline', () => {
  it('draws the line below the first evidence from beyond it', () => {
    const story = [entry(5, 'failed'), entry(4, 'image-applied'), entry(3, 'formatted'), entry(2, 'in-winpe')]
    expect(shapes(story)).toEqual(['seen 5', 'seen 4', 'seen 3', 'line', 'seen 2'])
  })

  it('draws no line for a device that was not formatted', () => {
    expect(shapes([entry(2, 'failed'), entry(1, 'downloading')])).toEqual(['seen 2', 'seen 1'])
  })

  it('draws no line where older evidence is not read yet', () => {
    expect(shapes([entry(4, 'image-applied'), entry(3, 'formatted')], false)).toEqual(['seen 4', 'seen 3'])
    expect(shapes([entry(4, 'image-applied'), entry(3, 'formatted')])).toEqual(['seen 4', 'seen 3', 'line'])
  })

  it('shows that nothing was known as a row of its own', () => {
    expect(shapes([entry(2, 'unknown'), entry(1, null)])).toEqual(['gap 2', 'seen 1'])
  })

  it('keeps entries of several reads once, newest first', () => {
    const read = mergedEntries([entry(4, null), entry(3, null)], [entry(3, null), entry(2, null)])
    expect(read.map((one) => one.id)).toEqual([4, 3, 2])
  })
})

import { describe, expect, it } from 'vitest'
import type { Stage } from '#shared/stages/stage.ts'
import { mergedStory, timelineRows, type TimelineEntry, type TimelineGap } from './timeline-rows.ts'

const entry = (id: number, stage: Stage | null): TimelineEntry => ({
  id,
  stage,
  at: `2026-11-24T10:00:0${id}.000Z`,
  code: 'step-done',
  parameters: {},
  source: 'site-status-message',
})
const gap = (from: number, to: number): TimelineGap => ({
  who: 'site',
  from: `2026-11-24T10:00:0${from}.000Z`,
  to: `2026-11-24T10:00:0${to}.000Z`,
})
const shapes = (entries: readonly TimelineEntry[], isWhole = true, gaps: readonly TimelineGap[] = []) =>
  timelineRows({ entries, gaps }, isWhole).map((one) => {
    if (one.kind === 'formatted') return 'line'
    return one.kind === 'away' ? `away ${one.gap.from.slice(18, 19)}` : `${one.kind} ${one.entry.id}`
  })

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

  it('shows when nobody answered between what was seen, and below the line where that was before', () => {
    const story = [entry(7, 'image-applied'), entry(5, 'formatted'), entry(2, 'in-winpe')]
    expect(shapes(story, true, [gap(8, 9), gap(6, 7), gap(5, 5), gap(1, 1)])).toEqual([
      'away 8',
      'seen 7',
      'away 6',
      'seen 5',
      'line',
      'away 5',
      'seen 2',
      'away 1',
    ])
  })

  it('keeps what several reads hold once, newest first, by time and not by when it was stored', () => {
    const late = { ...entry(9, null), at: '2026-11-24T10:00:01.000Z' }
    const { entries, gaps } = mergedStory(
      { entries: [late, entry(4, null), entry(3, null)], gaps: [gap(5, 8)] },
      { entries: [entry(3, null), entry(2, null)], gaps: [gap(5, 6), gap(1, 2)] },
    )
    expect(entries.map((one) => one.id)).toEqual([4, 3, 2, 9])
    expect(gaps).toEqual([gap(5, 8), gap(1, 2)])
  })
})

import { describe, expect, it } from 'vitest'
import { isAtLeast, isOnTrack, rankOf, stages } from './stage.ts'
import { trackPlace } from './track.ts'

const onTrack = stages.filter(isOnTrack)

describe('the track', () => {
  it('has nine segments, four of them before the line', () => {
    expect(trackPlace('chosen', 'chosen')).toEqual({ filled: 0, pastLine: false })
    expect(trackPlace('in-winpe', 'in-winpe')).toEqual({ filled: 4, pastLine: false })
    expect(trackPlace('formatted', 'formatted')).toEqual({ filled: 5, pastLine: true })
    expect(trackPlace('file-copied', 'file-copied')).toEqual({ filled: 7, pastLine: true })
  })

  it('is never shorter for a device that is further', () => {
    for (const a of onTrack)
      for (const b of onTrack)
        if (rankOf(a) <= rankOf(b)) expect(trackPlace(a, a).filled).toBeLessThanOrEqual(trackPlace(b, b).filled)
    for (const stage of onTrack) expect(trackPlace(stage, stage).pastLine).toBe(isAtLeast(stage, 'formatted'))
  })

  it.each(['failed', 'stalled', 'stopped', 'left-alone', 'unknown'] as const)(
    'keeps a device that is %s where it was last seen',
    (stage) => {
      for (const reached of onTrack) expect(trackPlace(stage, reached)).toEqual(trackPlace(reached, reached))
    },
  )

  it.each(['enrolled', 'enrolled-by-assigned-profile', 'registered'] as const)('is full at %s', (stage) => {
    expect(trackPlace(stage, stage)).toEqual({ filled: 9, pastLine: true })
  })
})

import { describe, expect, it } from 'vitest'
import { sayNews } from '#shared/texts/window.ts'
import { moreThan } from './run-news.ts'

describe('news of devices', () => {
  it('sum what came to a stage, and name who needs somebody', () => {
    const more = moreThan({ enrolled: 4, downloading: 9 }, { enrolled: 7, downloading: 5, stalled: 1 })
    expect(more).toEqual([
      { stage: 'enrolled', devices: 3 },
      { stage: 'stalled', devices: 1 },
    ])
    expect(sayNews(more, ['LT-0214'])).toBe('3 more enrolled, 1 stalled: LT-0214')
  })

  it('are none where devices only moved on, or left a stage', () => {
    expect(moreThan({ downloading: 3, stalled: 2 }, { 'in-winpe': 3, stalled: 1 })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { boardGroups, countGroups, groupOfStage } from './group.ts'
import { isOpen, stages } from './stage.ts'

describe('groups of the board', () => {
  it('hold every stage once', () => {
    const of = (group: string) => stages.filter((stage) => groupOfStage(stage) === group)
    expect(Object.fromEntries(boardGroups.map((group) => [group, of(group)]))).toEqual({
      'need-you': ['failed', 'stalled', 'unknown'],
      'waiting-for-start': ['waiting-for-start'],
      'before-formatting': ['chosen', 'targeted', 'downloading', 'in-winpe'],
      'past-formatting': ['formatted', 'image-applied', 'file-copied', 'first-boot'],
      ended: ['enrolled-by-assigned-profile', 'enrolled', 'registered', 'stopped', 'left-alone'],
    })
  })

  it('count as ended only what a run no longer waits for', () => {
    for (const stage of stages) if (groupOfStage(stage) === 'ended') expect(isOpen(stage)).toBe(false)
  })

  it('are counted from stages, every group named', () => {
    expect(countGroups({ failed: 2, stalled: 3, enrolled: 5, 'left-alone': 1 })).toEqual({
      'need-you': 5,
      'waiting-for-start': 0,
      'before-formatting': 0,
      'past-formatting': 0,
      ended: 6,
    })
  })
})

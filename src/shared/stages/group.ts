import type { Stage } from './stage.ts'

/** What a device needs of people, most urgent first: the tiles and the order of the board (ux.md 3, "Device board"). */
export const boardGroups = ['need-you', 'waiting-for-start', 'before-formatting', 'past-formatting', 'ended'] as const
export type BoardGroup = (typeof boardGroups)[number]

/**
 * Orders of the board. `need-you`: by group, most urgent first, then longest in stage. `in-stage`: by the time in the stage,
 * shortest first; within a group or stage that is the opposite of `need-you`.
 */
export const boardSorts = ['need-you', 'name', 'serial', 'batch', 'in-stage'] as const
export type BoardSort = (typeof boardSorts)[number]

/** The group that a stage belongs to. `ended`: nothing more is expected of the device. */
export function groupOfStage(stage: Stage): BoardGroup {
  switch (stage) {
    case 'failed':
    case 'stalled':
    case 'unknown':
      return 'need-you'
    case 'waiting-for-start':
      return 'waiting-for-start'
    case 'chosen':
    case 'targeted':
    case 'downloading':
    case 'in-winpe':
      return 'before-formatting'
    case 'formatted':
    case 'image-applied':
    case 'file-copied':
    case 'first-boot':
      return 'past-formatting'
    case 'enrolled-by-assigned-profile':
    case 'enrolled':
    case 'registered':
    case 'stopped':
    case 'left-alone':
      return 'ended'
  }
}

/** How many devices are in each group, by how many are in each stage. */
export function countGroups(stages: Readonly<Partial<Record<Stage, number>>>): Record<BoardGroup, number> {
  const groups = {
    'need-you': 0,
    'waiting-for-start': 0,
    'before-formatting': 0,
    'past-formatting': 0,
    ended: 0,
  }
  for (const [stage, devices] of Object.entries(stages) as [Stage, number][]) groups[groupOfStage(stage)] += devices
  return groups
}

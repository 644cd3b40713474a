import { emptyDraft, type Draft } from '../draft.ts'
import type { LineCounts } from '../line.ts'

/** A draft of which nothing is missing. */
export const wholeDraft: Draft = {
  ...emptyDraft('Room 12', 'practice'),
  profile: { id: '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11', name: 'Bench standard' },
  taskSequence: {
    name: 'Autopilot for existing devices',
    bootImageId: 'PRA00005',
    osImageId: 'PRA00011',
    imageIndex: 3,
    atEnd: 'restart',
  },
  distribution: { points: ['dp1.practice.example'], groups: [] },
}

export const someCounts: LineCounts = { all: 12, chosen: 12, toSolve: 0, double: 0, aside: 0, notChecked: 0 }

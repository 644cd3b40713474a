import { emptyDraft, type Draft } from '#shared/draft/draft.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { forever, type Bench } from '../test-bench.ts'
import type { LookAt } from './look-at.ts'

/** A draft as it is when every page is done, for the practice world. */
export const fullDraft: Draft = {
  ...emptyDraft('Room 12', 'practice'),
  profile: { id: exampleProfileId, name: 'Room laptops' },
  taskSequence: {
    name: 'Autopilot for existing devices',
    bootImageId: 'PRA00005',
    osImageId: 'PRA00011',
    imageIndex: 3,
    atEnd: 'restart',
  },
  distribution: { points: ['dp1.practice.example', 'dp2.practice.example'], groups: [] },
}

export const lookOn = ({ connection }: Bench, more: Partial<Draft> = {}): LookAt => ({
  draft: { ...fullDraft, ...more },
  connection,
  signal: forever,
})

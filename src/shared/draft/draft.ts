import type { Draft } from './draft-schema.ts'

/** The pages of the wizard, in their order (ux.md 3). */
export const pages = [
  'connect',
  'readiness',
  'profile',
  'configuration',
  'package',
  'devices',
  'task-sequence',
  'distribution',
  'review',
  'run',
] as const
export type Page = (typeof pages)[number]

export type { Draft, DraftChange } from './draft-schema.ts'

/** What a new draft begins with. */
export const emptyDraft = (batch: string, connection: string): Draft => ({
  batch,
  connection,
  profile: null,
  share: null,
  package: { name: 'Autopilot for existing devices config' },
  collection: { name: `Autopilot ${batch}`.slice(0, 50), comment: '', limitingCollectionId: 'SMS00001' },
  taskSequence: {
    name: 'Autopilot for existing devices',
    bootImageId: null,
    osImageId: null,
    imageIndex: null,
    atEnd: 'restart',
  },
  distribution: { points: [], groups: [] },
  deployment: { availableFrom: null, expires: null, comment: '', cap: 100 },
  passed: {},
})

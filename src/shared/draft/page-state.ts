import { pages, type Draft, type Page } from './draft.ts'
import type { LineCounts } from './line.ts'

/** Why a page is not done yet, or why the next one is closed; the words are in texts/en/window/. */
export type Obstacle =
  | { readonly code: 'not-passed'; readonly page: Page }
  | { readonly code: 'no-profile' }
  | { readonly code: 'no-package-name' }
  | { readonly code: 'no-collection-name' }
  | { readonly code: 'no-lines' }
  | { readonly code: 'lines-to-solve'; readonly lines: number }
  | { readonly code: 'too-many-devices'; readonly devices: number; readonly most: number }
  | { readonly code: 'no-sequence-name' }
  | { readonly code: 'no-boot-image' }
  | { readonly code: 'no-os-image' }
  | { readonly code: 'no-destination' }

export interface PageState {
  readonly page: Page
  /** done: complete and passed. open: can be worked on. closed: a page that it reads from is not done. */
  readonly state: 'done' | 'open' | 'closed'
  /** The first thing that keeps the page from being done, or from being opened; null: nothing. */
  readonly obstacle: Obstacle | null
}

/** What each page reads from. Devices takes scans at any time; Review and Run need everything. */
const reads: Readonly<Record<Page, readonly Page[]>> = {
  connect: [],
  readiness: ['connect'],
  profile: ['connect', 'readiness'],
  configuration: ['profile'],
  package: ['configuration'],
  devices: [],
  'task-sequence': ['profile'],
  distribution: ['package', 'task-sequence'],
  review: ['connect', 'readiness', 'profile', 'configuration', 'package', 'devices', 'task-sequence', 'distribution'],
  run: ['review'],
}

/** What is missing on one page, apart from a person having gone on from it. */
export function missingOn(page: Page, draft: Draft, lines: LineCounts): Obstacle | null {
  switch (page) {
    case 'profile':
      return draft.profile === null ? { code: 'no-profile' } : null
    case 'package':
      return draft.package.name.trim() === '' ? { code: 'no-package-name' } : null
    case 'devices':
      return missingDevices(draft, lines)
    case 'task-sequence':
      return missingSequence(draft)
    case 'distribution':
      return draft.distribution.points.length + draft.distribution.groups.length === 0
        ? { code: 'no-destination' }
        : null
    case 'connect':
    case 'readiness':
    case 'configuration':
    case 'review':
    case 'run':
      return null
  }
}

function missingDevices(draft: Draft, lines: LineCounts): Obstacle | null {
  const { toSolve, chosen } = lines
  const { cap } = draft.deployment
  if (toSolve > 0) return { code: 'lines-to-solve', lines: toSolve }
  if (chosen === 0) return { code: 'no-lines' }
  if (chosen > cap) return { code: 'too-many-devices', devices: chosen, most: cap }
  return draft.collection.name.trim() === '' ? { code: 'no-collection-name' } : null
}

function missingSequence({ taskSequence: { name, bootImageId, osImageId, imageIndex } }: Draft): Obstacle | null {
  if (name.trim() === '') return { code: 'no-sequence-name' }
  if (bootImageId === null) return { code: 'no-boot-image' }
  return osImageId === null || imageIndex === null ? { code: 'no-os-image' } : null
}

/** How every page stands, in their order. */
export function pageStates(draft: Draft, lines: LineCounts): readonly PageState[] {
  const done = new Set<Page>()
  return pages.map((page) => {
    const before = reads[page].find((one) => !done.has(one))
    if (before !== undefined) return { page, state: 'closed', obstacle: { code: 'not-passed', page: before } }
    const obstacle = missingOn(page, draft, lines)
    if (obstacle !== null) return { page, state: 'open', obstacle }
    if (draft.passed[page] === undefined) return { page, state: 'open', obstacle: null }
    done.add(page)
    return { page, state: 'done', obstacle: null }
  })
}

/** Where a plan goes on. */
export const firstOpenPage = (draft: Draft, lines: LineCounts): Page =>
  pageStates(draft, lines).find((one) => one.state === 'open')?.page ?? 'run'

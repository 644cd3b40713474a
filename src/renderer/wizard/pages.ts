import { lazy } from 'react'
import type { Page } from '#shared/draft/draft.ts'
import type { WizardPage } from './wizard-page.ts'

/** One folder a page, each loaded when it is opened. Run is no page of the draft: the run has a page of its own. */
export const wizardPages: Readonly<Record<Exclude<Page, 'run'>, WizardPage>> = {
  connect: lazy(() => import('./connect/connect-page.tsx')),
  readiness: lazy(() => import('./readiness/readiness-page.tsx')),
  profile: lazy(() => import('./profile/profile-page.tsx')),
  configuration: lazy(() => import('./configuration/configuration-page.tsx')),
  package: lazy(() => import('./package/package-page.tsx')),
  devices: lazy(() => import('./devices/devices-page.tsx')),
  'task-sequence': lazy(() => import('./task-sequence/task-sequence-page.tsx')),
  distribution: lazy(() => import('./distribution/distribution-page.tsx')),
  review: lazy(() => import('./review/review-page.tsx')),
}

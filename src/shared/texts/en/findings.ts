import { configurationFileFindings } from './configuration-file.ts'
import { profileFindings } from './profile.ts'
import { planFindings } from './plan.ts'
import { readinessFindings } from './readiness.ts'
import { sequenceFindings } from './task-sequence.ts'
import { siteFindings } from './site.ts'
import { workstationFindings } from './workstation.ts'

/**
 * Every finding's sentence: `text` says what is so and what follows from it, `remedy` what to do next.
 * The parameters of a finding are typed by its `text`.
 */
export const findingTexts = {
  ...configurationFileFindings,
  ...profileFindings,
  ...planFindings,
  ...siteFindings,
  ...readinessFindings,
  ...sequenceFindings,
  ...workstationFindings,
}

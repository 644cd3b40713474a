import { configurationValueFindings } from './configuration-values.ts'

/** Findings of inspecting a configuration file. */
export const configurationFileFindings = {
  ...configurationValueFindings,
}

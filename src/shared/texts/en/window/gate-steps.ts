import type { StepPair } from '../../../task-sequence/pair-steps.ts'
import { count } from './numbers.ts'

type Part = StepPair['parts'][number]['part']

/** Properties of a step, as the editor of the site calls them. */
const parts: Readonly<Record<Part, string>> = {
  enabled: 'Enabled',
  'continue-on-error': 'Continue on error',
  condition: 'Condition',
  'command-line': 'Command line',
  package: 'Package',
  timeout: 'Time-out, minutes',
  'success-codes': 'Success codes',
  'restart-into': 'Restarts into',
  'restart-message': 'Message, seconds',
  disk: 'Disk',
  'partition-style': 'Partition style',
  partitions: 'Partitions',
  image: 'Image',
  'image-index': 'Index',
  owner: 'Owner',
  organization: 'Organisation',
  class: 'Kind of step',
  joins: 'Joins',
}

const changes: Readonly<Record<StepPair['change'], string>> = {
  same: '',
  changed: 'changed',
  kind: 'another kind of step',
  moved: 'moved',
  added: 'not in the plan',
  missing: 'gone',
}

/** A property by its code; one of another version keeps its name. */
export const sayStepPart = (part: string): string => (Object.hasOwn(parts, part) ? parts[part as Part] : part)

/** Both step lists of a task sequence, side by side. */
export const gateStepTexts = {
  reading: 'both step lists',
  title: (name: string, id: string) => `Task sequence ${name} · ${id}`,
  table: 'Step lists side by side',
  planned: 'As planned',
  now: 'In the site now',
  differ: (lines: number) =>
    lines === 0 ? 'Both lists are the same.' : `${count(lines, 'line differs', 'lines differ')}.`,
  follows: 'Accepting writes the steps as planned: what is only in the site is lost.',
  change: (change: StepPair['change']) => changes[change],
  disabled: 'disabled',
  none: 'none',
}

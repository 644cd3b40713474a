import { count, sayDate } from './numbers.ts'

/** Deploy, before a plan is open. */
export const startTexts = {
  title: 'Deploy',
  note: 'A plan grows step by step and is saved with every change.',
  plans: 'Plans',
  reading: 'plans',
  empty: 'No plan yet.',
  newPlan: 'New plan',
  name: 'Name of the batch',
  nameHint: 'A room, a pallet, a day: what people call these devices.',
  noName: 'The name is missing.',
  from: 'Begin with',
  nothing: 'Nothing',
  create: 'Make the plan',
  open: 'Open',
  copy: 'Copy',
  template: 'Template',
  makeTemplate: 'Make it a template',
  remove: 'Remove',
  removeTitle: (batch: string) => `Remove the plan ${batch}?`,
  removeText: 'Its steps and lines are gone then. Runs that were started from it stay.',
  keep: 'Keep it',
  running: 'Run started',
  /** What the first plan is called before anybody has named it. */
  firstBatch: (at: number) => `Batch ${sayDate(at)}`,
  rename: 'Rename',
  renameTitle: 'Rename the batch',
  save: 'Save',
  devices: (devices: number) => count(devices, 'device', 'devices'),
  /** How far a plan is. */
  place: (step: string, devices: string) => `${step} · ${devices}`,
  more: 'More plans',
}

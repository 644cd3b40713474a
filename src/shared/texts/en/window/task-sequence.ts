import type { Output } from '../../../contract/calls.ts'
import type { ImageProblem } from '../../../draft/choose-images.ts'
import type { Step } from '../../../task-sequence/model.ts'
import { count } from './numbers.ts'
import { sayEdition, sayLanguage, sayRelease } from './images.ts'

type Index = Output<'images:list'>['osImages'][number]['indexes'][number]

const oneOf = (numbers: readonly number[]): string =>
  numbers.length === 1 ? numbers.join('') : `one of ${numbers.join(', ')}`

const problems: {
  readonly [C in ImageProblem['code']]: (problem: Extract<ImageProblem, { readonly code: C }>) => string
} = {
  'boot-image-gone': ({ id }) => `Boot image ${id} is not in the site any more. Choose another one.`,
  'boot-image-unsuitable': ({ id, architecture }) => `Boot image ${id} is for ${architecture}. Choose one for x64.`,
  'os-image-gone': ({ id }) => `OS image ${id} is not in the site any more. Choose another one.`,
  'no-suitable-index': ({ id }) =>
    `OS image ${id} has no Enterprise, Education or Pro index: others can't enrol. Choose another image.`,
  'index-gone': ({ id, index, suitable }) => `OS image ${id} has no index ${index}. Choose ${oneOf(suitable)}.`,
  'index-unsuitable': ({ id, index, suitable }) => `Index ${index} of ${id} can't enrol. Choose ${oneOf(suitable)}.`,
}

/** Why what is chosen can't be taken, and what to do. */
export function sayImageProblem(problem: ImageProblem): string {
  const say = problems[problem.code] as (problem: ImageProblem) => string
  return say(problem)
}

/** What a step does, in a word or two. */
export const stepKinds: Readonly<Record<Step['kind'], string>> = {
  group: 'Group',
  'run-command-line': 'Command',
  restart: 'Restart',
  'partition-disk': 'Partition',
  'apply-operating-system': 'OS image',
  'apply-windows-settings': 'Settings',
  'apply-drivers': 'Drivers',
  other: 'Other',
}

/** Page 7. */
export const sequenceTexts = {
  reading: 'images from the site',
  readingSteps: 'task sequences from the site',
  checkAgain: 'Check again',
  bootImage: 'Boot image',
  osImage: 'OS image',
  index: 'Index',
  choose: 'Choose one',
  name: 'Name',
  atEnd: 'At the end',
  variant: 'Variant',
  variantFast: 'Fast: nothing is set up before the user signs in',
  image: (name: string, id: string) => `${name} · ${id}`,
  notFor: (name: string, architecture: string) => `${name} · for ${architecture}: does not fit`,
  indexOf: (index: number, name: string, language: string) =>
    [index, name, sayLanguage(language)].filter((one) => one !== '').join(' · '),
  indexUnsuitable: (index: number, name: string, edition: string) =>
    `${index} · ${name} · ${sayEdition(edition)}: can't enrol`,
  bootFacts: (version: string, architecture: string) => `${version} · ${architecture}`,
  indexes: (indexes: number) => count(indexes, 'index', 'indexes'),
  indexFacts: ({ edition, version, language, architecture }: Index) =>
    [sayEdition(edition), sayRelease(version, edition), sayLanguage(language), architecture]
      .filter((one) => one !== '')
      .join(' · '),
  firstImage: 'The first choice of this page: the only one that suits.',
  firstOs: 'The first choice of this page: the newest Enterprise.',
  noBootImages: 'This site has no x64 boot image that you may use.',
  noOsImages: 'This site has no OS image that you may use.',
  planned: 'Steps as they will be',
  existing: 'In the site already',
  named: (name: string, id: string) => `${name} · ${id}`,
  steps: (steps: number) => count(steps, 'step', 'steps'),
  same: 'The same as planned: it is used as it is.',
  different: 'Not as planned: the run rewrites it.',
  notComparable: 'Choose the images first: then it can be compared.',
  disabledSequence: 'It is disabled: the run enables it again.',
  none: 'No task sequence of this profile is in the site: the run makes it.',
  noSteps: 'It has no step.',
  guard: 'Stops a device that nobody chose',
  disabled: 'Disabled',
  general: 'About the sequence as a whole',
}

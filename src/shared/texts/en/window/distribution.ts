import type { ReferenceState } from '../../../draft/destinations.ts'
import type { ContentKind } from '../../../site.ts'
import { count, sayBytes, sayNumber } from './numbers.ts'

/** What a point has of a content. */
export const referenceStates: Readonly<Record<ReferenceState, string>> = {
  there: 'there',
  old: 'version old',
  missing: 'missing',
  'on-its-way': 'on its way',
  failed: 'failed',
  removing: 'being removed',
}

export const contentKindWords: Readonly<Record<ContentKind, string>> = {
  package: 'Package',
  'boot-image': 'Boot image',
  'os-image': 'OS image',
}

const and = (names: readonly string[]): string => names.join(', ')

/** What has to be sent, in words: the sizes that are known, and what has none yet. */
export const saySend = (bytes: number, unknown: readonly string[]): string =>
  [
    ...(bytes > 0 || unknown.length === 0 ? [sayBytes(bytes)] : []),
    ...(unknown.length === 0 ? [] : [`${and(unknown)} (size not known)`]),
  ].join(' and ')

/** Page 8. */
export const distributionTexts = {
  note: 'Where devices get the content from.',
  reading: 'distribution points from the site',
  checkAgain: 'Check again',
  empty: 'This site has no distribution point that you may use.',
  filter: 'Filter points and groups',
  clearFilter: 'Clear filter',
  nothingFits: 'No point or group fits.',
  table: 'Distribution points and groups',
  destination: 'Point or group',
  group: (points: number) => `Group of ${count(points, 'point', 'points')}`,
  point: (site: string) => `Point · site ${site}`,
  kind: 'Kind',
  toSend: 'To send',
  sizeNotKnown: 'not known',
  gone: 'Not in the site any more',
  goneObstacle: (names: readonly string[]) =>
    `${and(names)} ${names.length === 1 ? 'is' : 'are'} not in the site any more. Take the tick away.`,
  there: (there: number, of: number) => `${sayNumber(there)} of ${sayNumber(of)} there`,
  failedOf: (failed: number, of: number) => `${sayNumber(failed)} of ${sayNumber(of)} failed`,
  noPoints: 'no point',
  reference: (name: string, id: string | null, bytes: number | null) =>
    [name, id ?? 'made by the run', ...(bytes === null ? [] : [sayBytes(bytes)])].join(' · '),
  chosen: (points: number, groups: number) =>
    groups === 0
      ? count(points, 'point', 'points')
      : `${count(points, 'point', 'points')}, ${count(groups, 'group', 'groups')} ticked`,
  sum: (send: string) => `To send: ${send}`,
  nothingToSend: 'Nothing to send: everything is there.',
  nothingChosen: 'Nothing is chosen yet.',
  first: 'The first choice of this page: it holds the images already.',
  noImages: 'Sizes of the images are known once they are chosen.',
}

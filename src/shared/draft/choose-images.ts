import type { Output } from '../contract/calls.ts'
import { isSuitableIndex } from '../plan/review-objects.ts'
import type { Draft } from './draft.ts'

type Images = Output<'images:list'>
type Index = Images['osImages'][number]['indexes'][number]
type Chosen = Pick<Draft['taskSequence'], 'bootImageId' | 'osImageId' | 'imageIndex'>

/** Windows PE for the devices that this is for (configmgr.md 4.2). */
export const isSuitableBootImage = ({ architecture }: Images['bootImages'][number]): boolean => architecture === 'x64'

/**
 * What a plan begins with: the boot image where only one suits; the newest OS image that has a client Enterprise index, with
 * its newest one. null: it is for a person to choose.
 */
export function firstImages({ bootImages, osImages }: Images): Chosen {
  const [boot, ...more] = bootImages.filter(isSuitableBootImage)
  const enterprise = osImages.flatMap(({ id, indexes }) =>
    indexes.filter((one) => /^enterprise/i.test(one.edition)).map(({ index, version }) => ({ id, index, version })),
  )
  const newest = enterprise.toSorted((a, b) => compareVersions(b.version, a.version))[0]
  return {
    bootImageId: more.length === 0 ? (boot?.id ?? null) : null,
    osImageId: newest?.id ?? null,
    imageIndex: newest?.index ?? null,
  }
}

/** Negative: `a` is older. Parts that are no numbers count as 0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split('.').map((part) => Number.parseInt(part, 10) || 0))
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Why what is chosen can't be taken; the words are in texts/en/window/task-sequence.ts. */
export type ImageProblem =
  | { readonly code: 'boot-image-gone'; readonly id: string }
  | { readonly code: 'boot-image-unsuitable'; readonly id: string; readonly architecture: string }
  | { readonly code: 'os-image-gone'; readonly id: string }
  | { readonly code: 'no-suitable-index'; readonly id: string }
  | (IndexProblem & { readonly code: 'index-gone' })
  | (IndexProblem & { readonly code: 'index-unsuitable' })

interface IndexProblem {
  readonly id: string
  readonly index: number
  readonly suitable: readonly number[]
}

interface ImageProblems {
  readonly boot: ImageProblem | null
  readonly os: ImageProblem | null
  readonly index: ImageProblem | null
}

/** What is wrong with the chosen images, as the site has them now. Nothing chosen is no problem of this kind. */
export function imageProblems(chosen: Chosen, { bootImages, osImages }: Images): ImageProblems {
  const { bootImageId, osImageId, imageIndex } = chosen
  const image = osImages.find((one) => one.id === osImageId)
  return {
    boot: bootImageId === null ? null : bootProblem(bootImageId, bootImages),
    os: osImageId === null ? null : osProblem(osImageId, image?.indexes),
    index: image === undefined || imageIndex === null ? null : indexProblem(image.id, imageIndex, image.indexes),
  }
}

function bootProblem(id: string, all: Images['bootImages']): ImageProblem | null {
  const image = all.find((one) => one.id === id)
  if (image === undefined) return { code: 'boot-image-gone', id }
  return isSuitableBootImage(image)
    ? null
    : { code: 'boot-image-unsuitable', id, architecture: image.architecture ?? '?' }
}

function osProblem(id: string, indexes: readonly Index[] | undefined): ImageProblem | null {
  if (indexes === undefined) return { code: 'os-image-gone', id }
  return indexes.some(isSuitableIndex) ? null : { code: 'no-suitable-index', id }
}

function indexProblem(id: string, index: number, indexes: readonly Index[]): ImageProblem | null {
  const suitable = indexes.filter(isSuitableIndex).map((one) => one.index)
  if (suitable.length === 0 || suitable.includes(index)) return null
  const there = indexes.some((one) => one.index === index)
  return there ? { code: 'index-unsuitable', id, index, suitable } : { code: 'index-gone', id, index, suitable }
}

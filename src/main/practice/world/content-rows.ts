import type { ContentKind, ImageIndex } from '#shared/site.ts'
import { int, shape, text } from './db.ts'
import { missing } from './trouble.ts'
import type { World } from './world.ts'

const contentKinds: Readonly<Record<ContentKind, true>> = { package: true, 'boot-image': true, 'os-image': true }
const isContentKind = (value: string): value is ContentKind => value in contentKinds
const contentKind = (value: unknown): ContentKind => {
  const name = text(value)
  if (!isContentKind(name)) throw new TypeError(`${name} is no kind of content`)
  return name
}

/** A world made by an earlier version knows no language of its images. */
const imageIndexes = (value: unknown): readonly ImageIndex[] =>
  (JSON.parse(text(value)) as readonly (Omit<ImageIndex, 'language'> & Partial<ImageIndex>)[]).map((one) => ({
    ...one,
    language: one.language ?? '',
  }))

export const contentRow = shape({
  id: text,
  kind: contentKind,
  name: text,
  description: text,
  path: text,
  version: text,
  architecture: text,
  indexes: imageIndexes,
  sourceVersion: int,
  size: int,
  programs: int,
})

/** Content of exactly this kind; undefined: there is none. */
export const findContent = (world: World, kind: ContentKind, id: string) =>
  world.db.get(contentRow, 'FROM content WHERE id = ? AND kind = ?', id, kind)

/** Content that has to be there: fails with `object-missing`. */
export function contentOf(world: World, kind: ContentKind, id: string) {
  const found = findContent(world, kind, id)
  if (found === undefined) throw missing(id)
  return found
}

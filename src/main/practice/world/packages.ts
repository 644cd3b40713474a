import type { PackageRecord } from '#shared/site.ts'
import { act, read } from './act.ts'
import { contentOf, contentRow } from './content-rows.ts'
import { dropContent, resend } from './content.ts'
import { readFolder } from './folder.ts'
import { nextPackageId } from './ids.ts'
import { atMost, named, unc } from './limits.ts'
import { refuseLocked } from './locks.ts'
import { anywhere, asked } from './search.ts'
import type { Actor, World } from './world.ts'

interface Row extends PackageRecord {
  readonly kind: string
}
const record = ({ id, name, description, path, sourceVersion, programs }: Row): PackageRecord => ({
  id,
  name,
  description,
  path,
  sourceVersion,
  programs,
})

/** Letter case does not count, as in every search of the site. */
export const packagesDescribed = (world: World, part: string): readonly PackageRecord[] =>
  read(world, () =>
    world.db
      .all(
        contentRow,
        "FROM content WHERE kind = 'package' AND description LIKE ? ESCAPE '\\' ORDER BY id",
        anywhere(part),
      )
      .map(record),
  )

/** Letter case does not count. */
export const packagesNamed = (world: World, name: string): readonly PackageRecord[] =>
  read(world, () =>
    world.db.all(contentRow, "FROM content WHERE kind = 'package' AND name = ? ORDER BY id", asked(name)).map(record),
  )

/** By the folder that they read from, with or without a backslash at the end; letter case does not count. */
export function packagesAt(world: World, path: string): readonly PackageRecord[] {
  const folder = path.replace(/\\+$/, '')
  const where = "kind = 'package' AND path COLLATE NOCASE IN (?, ?)"
  return read(world, () =>
    world.db
      .all(contentRow, `FROM content WHERE ${where} ORDER BY id`, asked(folder), asked(`${folder}\\`))
      .map(record),
  )
}

/** null: there is none. */
export function packageWithId(world: World, id: string): PackageRecord | null {
  const row = read(world, () => world.db.get(contentRow, "FROM content WHERE kind = 'package' AND id = ?", id))
  return row === undefined ? null : record(row)
}

/** A package without a program. Names need not be unique; the content is what lies in the folder now. */
export const createPackage = (
  world: World,
  actor: Actor,
  input: { name: string; path: string; description: string },
): string =>
  act(world, actor, 'create-package', () => {
    named('name', input.name)
    atMost('description', input.description, 128)
    unc('path', input.path)
    const id = nextPackageId(world)
    world.db.run(
      `INSERT INTO content (id, kind, name, description, path, version, architecture, indexes, sourceVersion, size, programs)
       VALUES (?, 'package', ?, ?, ?, '', '', '[]', 1, ?, 0)`,
      id,
      input.name,
      input.description,
      input.path,
      takeContent(world, id, 1, input.path),
    )
    return { value: id, object: id, detail: { name: input.name } }
  })

/** Takes the content from the path anew and sends it to every targeted point, whose states lag behind for a while. */
export const updateContent = (world: World, actor: Actor, id: string): void => {
  act(world, actor, 'update-content', () => {
    const before = contentOf(world, 'package', id)
    refuseLocked(world, 'package', id)
    const sourceVersion = before.sourceVersion + 1
    const size = takeContent(world, id, sourceVersion, before.path)
    world.db.run('UPDATE content SET sourceVersion = ?, size = ? WHERE id = ?', sourceVersion, size, id)
    resend(world, id)
    return { value: undefined, object: id, detail: { sourceVersion } }
  })
}

/** Takes its content from every point; sequences that refer to it stay, and fail. */
export const removePackage = (world: World, actor: Actor, id: string): void => {
  act(world, actor, 'remove-package', () => {
    contentOf(world, 'package', id)
    refuseLocked(world, 'package', id)
    dropContent(world, id)
    return { value: undefined, object: id }
  })
}

/** Keeps the bytes of this source version; its size in kilobytes. A folder that can't be read leaves none. */
function takeContent(world: World, id: string, sourceVersion: number, unc: string): number {
  const folder = world.shareFolderOfUnc(unc)
  const files = (folder === null ? null : readFolder(folder)) ?? []
  for (const one of files)
    world.db.run(
      'INSERT INTO contentFile (contentId, sourceVersion, name, bytes) VALUES (?, ?, ?, ?)',
      id,
      sourceVersion,
      one.name,
      one.bytes,
    )
  const total = files.reduce((sum, one) => sum + one.bytes.length, 0)
  return Math.ceil(total / 1024)
}

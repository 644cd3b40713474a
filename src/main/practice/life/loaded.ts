import { bytes, shape, text } from '../world/db.ts'
import { loadableVersion } from '../world/content.ts'
import type { FolderFile } from '../world/folder.ts'
import type { World } from '../world/world.ts'

/** What a device gets of a package: the newest version on any point. null: no point has it. */
export function loadPackage(world: World, packageId: string): readonly FolderFile[] | null {
  const version = loadableVersion(world, packageId)
  if (version === null) return null
  return world.db.all(
    shape({ name: text, bytes }),
    'FROM contentFile WHERE contentId = ? AND sourceVersion = ? ORDER BY name',
    packageId,
    version,
  )
}

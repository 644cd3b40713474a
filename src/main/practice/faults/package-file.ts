import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bytes, shape, text } from '../world/db.ts'
import type { World } from '../world/world.ts'
import { lastMade } from './fired.ts'

const fileName = 'AutopilotConfigurationFile.json'

/** The profile that the newest package of Drydock was made for, by the bytes that the site took. */
export function readPackageFile(world: World): { readonly profileId: string } | undefined {
  const id = lastMade(world, 'create-package')
  if (id === undefined) return undefined
  const row = world.db.get(
    shape({ bytes }),
    'FROM contentFile WHERE contentId = ? AND name = ? COLLATE NOCASE ORDER BY sourceVersion DESC LIMIT 1',
    id,
    fileName,
  )
  const profileId = row === undefined ? undefined : keyOf(Buffer.from(row.bytes).toString('utf8'), 'ZtdCorrelationId')
  return typeof profileId === 'string' ? { profileId } : undefined
}

/** Puts another file in the place of the one that the newest package is made of; on the share itself. */
export function swapFile(world: World): void {
  const id = lastMade(world, 'create-package')
  const unc = world.db.get(shape({ path: text }), 'FROM content WHERE id = ?', id ?? '')?.path
  const folder = unc === undefined ? null : world.shareFolderOfUnc(unc)
  if (folder === null) return
  const file = path.join(folder, fileName)
  const before: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const object = typeof before === 'object' && before !== null ? before : {}
  writeFileSync(file, JSON.stringify({ ...object, CloudAssignedDeviceName: 'SWAPPED-%RAND:4%' }))
}

function keyOf(json: string, key: string): unknown {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined
  } catch {
    // A file that is not JSON names no profile.
    return undefined
  }
}

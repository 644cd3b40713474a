import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { configurationFileName } from '#shared/autopilot/configuration-file.ts'
import { fail } from '#shared/failure.ts'
import { sha256 } from '#main/ids.ts'
import type { PackageFolder } from './port.ts'
import { codeOf, failureOf, translated } from './share-failure.ts'
import { isTemporary } from './temporary.ts'

/** Bytes; the same as for files that are inspected (formats.md, "Command line"). */
const largest = 1024 * 1024
/** Nobody reads more names than that. */
const mostOthers = 50

/** A package folder as this machine reaches it, and as ConfigMgr reads it. */
export interface Place {
  readonly path: string
  readonly unc: string
}

/** What lies in a package folder; one that does not exist is empty. Our own leftovers are not listed. */
export async function readPackageFolder(place: Place): Promise<PackageFolder> {
  const file = path.join(place.path, configurationFileName)
  const names = (await isFolder(place.path)) ? await translated(place.path, () => readdir(place.path)) : []
  const others = names.filter((name) => name !== configurationFileName && !isTemporary(name)).toSorted()
  const bytes = names.includes(configurationFileName) ? await translated(place.path, () => readWhole(file)) : null
  return {
    path: file,
    unc: place.unc,
    bytes,
    sha256: bytes === null ? null : sha256(bytes),
    others: others.slice(0, mostOthers),
  }
}

/**
 * false: there is nothing of this name. Links and junctions are not followed (`share-link-refused`): what lies behind one
 * can be exchanged by somebody who has no right on the share.
 */
export async function isFolder(folder: string): Promise<boolean> {
  try {
    const stats = await lstat(folder)
    if (stats.isSymbolicLink()) throw fail('work', 'share-link-refused', { path: folder })
    if (!stats.isDirectory()) throw fail('work', 'share-not-a-folder', { path: folder })
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw failureOf(folder, error)
  }
}

async function readWhole(file: string): Promise<Uint8Array> {
  const before = await lstat(file)
  if (before.isSymbolicLink()) throw fail('work', 'share-link-refused', { path: file })
  if (!before.isFile()) throw fail('work', 'share-not-a-file', { path: file })
  await using handle = await open(file, constants.O_RDONLY | noFollow)
  const { size } = await handle.stat()
  if (size > largest) throw fail('work', 'share-file-too-large', { path: file })
  const { buffer, bytesRead } = await handle.read(new Uint8Array(largest + 1), 0, largest + 1, 0)
  if (bytesRead > largest) throw fail('work', 'share-file-too-large', { path: file })
  return buffer.slice(0, bytesRead)
}

/** Unknown on Windows, where the look before has to do. */
const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW

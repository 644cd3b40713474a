import { mkdir, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { Clock, Random } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { sha256 } from '#main/ids.ts'
import { diskFiles, filesOnFullDisk, type FileOperations } from './file-operations.ts'
import { isFolder, readPackageFolder, type Place } from './package-folder.ts'
import type { PackageFolder, Share } from './port.ts'
import { prove } from './prove.ts'
import { replaceFile } from './replace-file.ts'
import { translated } from './share-failure.ts'

export interface FolderShareSettings {
  /** Where files are written, as this machine reaches it. */
  readonly folder: string
  /** What ConfigMgr reads. */
  readonly unc: string
  readonly wall: Clock
  readonly random: Random
  /** How this machine reads the UNC name; on Windows it is read as it is. */
  readonly readUnc?: (unc: string) => string
  /** A share that takes no more bytes, for practice. */
  readonly isFull?: () => boolean
  readonly files?: FileOperations
}

/** A share that is a folder: on this machine, mapped, or by its UNC name. */
export function folderShare(settings: FolderShareSettings): Share {
  const { folder, unc, readUnc = (name: string) => name, isFull } = settings
  const files = settings.files ?? (isFull === undefined ? diskFiles : filesOnFullDisk(isFull))
  return {
    prove: (signal) => prove({ ...settings, readUnc }, signal),
    async read(name, signal) {
      signal.throwIfAborted()
      return readPackageFolder(placeOf(folder, unc, name))
    },
    async write(name, bytes, signal) {
      signal.throwIfAborted()
      return writePackageFolder(placeOf(folder, unc, name), bytes, { ...settings, files }, signal)
    },
  }
}

/** Windows drops blanks and points at the end of a name, so that such a name could mean another folder. */
const refusedName = /^\.{0,2}$|[\\/:*?"<>|\p{Cc}]|[ .]$/u

function placeOf(folder: string, unc: string, name: string): Place {
  if (refusedName.test(name)) throw fail('input', 'share-folder-refused', { name })
  return { path: path.join(folder, name), unc: joinUnc(unc, name) }
}

const joinUnc = (unc: string, name: string): string =>
  unc.startsWith('\\\\') ? `${unc.replace(/\\+$/, '')}\\${name}` : path.join(unc, name)

async function writePackageFolder(
  place: Place,
  bytes: Uint8Array,
  means: { folder: string; wall: Clock; random: Random; files: FileOperations },
  signal: AbortSignal,
): Promise<PackageFolder> {
  const before = await readPackageFolder(place)
  const made = !(await isFolder(place.path))
  if (made) await translated(means.folder, () => mkdir(place.path, { recursive: true }))
  try {
    await translated(means.folder, () => replaceFile(before.path, bytes, means, signal))
  } catch (error) {
    if (made) await removeEmpty(place.path)
    throw error
  }
  const written = await readPackageFolder(place)
  if (written.sha256 !== sha256(bytes)) throw fail('outside', 'share-readback-differs', { path: written.path })
  return written
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch {
    // Somebody else has put something there meanwhile: then it is not ours to remove.
  }
}

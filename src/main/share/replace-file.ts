import { open, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Clock, Random } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import type { FileOperations } from './file-operations.ts'
import { codeOf } from './share-failure.ts'
import { isTemporary, temporaryName } from './temporary.ts'

export interface Means {
  readonly wall: Clock
  readonly random: Random
  readonly files: FileOperations
}

/** Wall time, milliseconds: how long a scanner or an indexer may hold the file. */
const longest = 10_000
const pause = 200
/** Another process that writes the same file sweeps our leftovers too: then the writing begins again. */
const attempts = 5

/**
 * Writes beside, flushes and renames: a crash leaves the old file or the new one, never half of it. Leftovers of an earlier
 * crash are removed. Fails with the system's error, or `share-file-busy`; nothing new is left then.
 */
export async function replaceFile(file: string, bytes: Uint8Array, means: Means, signal: AbortSignal): Promise<void> {
  const folder = path.dirname(file)
  for (const name of await readdir(folder)) if (isTemporary(name)) await rm(path.join(folder, name), { force: true })
  for (let left = attempts; ; left -= 1) {
    signal.throwIfAborted()
    const beside = path.join(folder, temporaryName(means.random))
    try {
      await means.files.writeNew(beside, bytes)
      await renameWithPatience(beside, file, means, signal)
      break
    } catch (error) {
      await rm(beside, { force: true })
      if (codeOf(error) !== 'ENOENT' || left <= 1) throw error
    }
  }
  await flushFolder(folder)
}

/** On Windows a file that somebody has open can't be replaced for a moment (EPERM, EBUSY, EACCES). */
async function renameWithPatience(
  from: string,
  to: string,
  { wall, files }: Means,
  signal: AbortSignal,
): Promise<void> {
  const latest = wall.now() + longest
  for (;;)
    try {
      await files.rename(from, to)
      return
    } catch (error) {
      const code = codeOf(error)
      if (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES') throw error
      if (wall.now() >= latest) throw fail('work', 'share-file-busy', { path: to }, code)
      await wall.sleep(pause, signal)
    }
}

/** Makes the new name as durable as the file. */
async function flushFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Windows and network file systems have no such thing: there the rename itself is the most that can be had.
  }
}

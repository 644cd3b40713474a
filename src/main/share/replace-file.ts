import { open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Clock, Random } from '#shared/clock.ts'
import { newId } from '#main/ids.ts'

interface Means {
  readonly wall: Clock
  readonly random: Random
  readonly isFull?: () => boolean
}

const prefix = '.drydock-'
const suffix = '.tmp'
export const isTemporary = (name: string): boolean => name.startsWith(prefix) && name.endsWith(suffix)

/** Wall time, milliseconds: how long a scanner or an indexer may hold the file. */
const longest = 10_000
const pause = 200

/**
 * Writes beside, flushes and renames: a crash leaves the old file or the new one, never half of it. Leftovers of an earlier
 * crash are removed. Fails with the system's error; nothing new is left then.
 */
export async function replaceFile(file: string, bytes: Uint8Array, means: Means, signal: AbortSignal): Promise<void> {
  const folder = path.dirname(file)
  for (const name of await readdir(folder)) if (isTemporary(name)) await rm(path.join(folder, name), { force: true })
  const beside = path.join(folder, `${prefix}${newId(means.random)}${suffix}`)
  try {
    await writeFlushed(beside, bytes, means.isFull?.() === true)
    await renameWithPatience(beside, file, means.wall, signal)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function writeFlushed(file: string, bytes: Uint8Array, isFull: boolean): Promise<void> {
  await using handle = await open(file, 'wx')
  if (isFull) {
    await handle.write(bytes.subarray(0, Math.floor(bytes.length / 2)))
    throw Object.assign(new Error('no space left on the practice share'), { code: 'ENOSPC' })
  }
  await handle.writeFile(bytes)
  await handle.sync()
}

/** On Windows a file that somebody has open can't be replaced for a moment (EPERM, EBUSY, EACCES). */
async function renameWithPatience(from: string, to: string, wall: Clock, signal: AbortSignal): Promise<void> {
  const latest = wall.now() + longest
  for (;;)
    try {
      await rename(from, to)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      const held = code === 'EPERM' || code === 'EBUSY' || code === 'EACCES'
      if (!held || wall.now() >= latest) throw error
      await wall.sleep(pause, signal)
    }
}

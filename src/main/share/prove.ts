import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock, Random } from '#shared/clock.ts'
import { newId } from '#main/ids.ts'
import type { ShareFacts } from './port.ts'
import { codeOf, translated } from './share-failure.ts'
import { isTemporary, temporaryName } from './temporary.ts'

export interface Proof {
  readonly folder: string
  readonly unc: string
  readonly wall: Clock
  readonly random: Random
  readonly readUnc: (unc: string) => string
}

/** Wall time, milliseconds: younger ones may belong to somebody who proves the same share now. */
const leftoverAge = 60 * 60_000

/** Writes a nonce at one place, reads it at the other, and removes it. Fails where the folder can't be written to. */
export async function prove({ folder, unc, wall, random, readUnc }: Proof, signal: AbortSignal): Promise<ShareFacts> {
  signal.throwIfAborted()
  await translated(folder, () => removeLeftovers(folder, wall.now()))
  const name = temporaryName(random)
  const file = path.join(folder, name)
  const nonce = newId(random)
  try {
    await translated(folder, () => writeFile(file, nonce, { flag: 'wx' }))
    const writableByEveryone = await translated(folder, () => isWritableByEveryone(folder))
    signal.throwIfAborted()
    return { folder, unc, writableByEveryone, sameplace: await compare(readUnc(unc), name, nonce) }
  } finally {
    await rm(file, { force: true })
  }
}

async function removeLeftovers(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!isTemporary(name)) continue
    const file = path.join(folder, name)
    if ((await ageOf(file, now)) > leftoverAge) await rm(file, { force: true })
  }
}

/** Milliseconds; 0: whoever proves the same share now has removed it meanwhile. */
async function ageOf(file: string, now: number): Promise<number> {
  try {
    return now - (await stat(file)).mtimeMs
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0
    throw error
  }
}

async function compare(there: string, name: string, nonce: string): Promise<ShareFacts['sameplace']> {
  try {
    return (await readFile(path.join(there, name), 'utf8')) === nonce ? 'proved' : 'different'
  } catch (error) {
    if (codeOf(error) === '') throw error
    return codeOf(error) === 'ENOENT' && (await canBeListed(there)) ? 'different' : 'unreadable'
  }
}

async function canBeListed(folder: string): Promise<boolean> {
  try {
    await readdir(folder)
    return true
  } catch {
    // Whatever the reason: what can't be listed proves nothing.
    return false
  }
}

/** By the mode bits. On Windows these say nothing about other people, so that there the answer is always no. */
async function isWritableByEveryone(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return false
  return ((await stat(folder)).mode & 0o002) !== 0
}

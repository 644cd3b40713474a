import { constants } from 'node:fs'
import { access, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock, Random } from '#shared/clock.ts'
import { fail, Failed } from '#shared/failure.ts'
import { newId, sha256 } from '#main/ids.ts'
import type { PackageFolder, Share, ShareFacts } from './port.ts'
import { isTemporary, replaceFile } from './replace-file.ts'

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
}

/** The exact name that Windows looks for (source document, "Create the JSON file"). */
const fileName = 'AutopilotConfigurationFile.json'
const largest = 1024 * 1024

/** A share that is a folder: on this machine, mapped, or by its UNC name. */
export function folderShare(settings: FolderShareSettings): Share {
  const { folder, unc } = settings
  const place = (name: string) => {
    if (name === '' || name === '.' || name === '..' || /[\\/:\0]/.test(name))
      throw fail('input', 'share-folder-refused', { name })
    return { path: path.join(folder, name), unc: joinUnc(unc, name) }
  }
  return {
    prove: (signal) => prove(settings, signal),
    async read(name, signal) {
      signal.throwIfAborted()
      return readFolder(place(name))
    },
    async write(name, bytes, signal) {
      signal.throwIfAborted()
      const there = place(name)
      await translated(folder, () => mkdir(there.path, { recursive: true }))
      await translated(folder, () => replaceFile(path.join(there.path, fileName), bytes, settings, signal))
      const written = await readFolder(there)
      if (written.sha256 !== sha256(bytes)) throw fail('outside', 'share-readback-differs', { path: written.path })
      return written
    },
  }
}

const joinUnc = (unc: string, name: string): string =>
  unc.startsWith('\\\\') ? `${unc.replace(/\\+$/, '')}\\${name}` : path.join(unc, name)

async function readFolder(there: { path: string; unc: string }): Promise<PackageFolder> {
  const file = path.join(there.path, fileName)
  const names = await namesIn(there.path)
  const others = names.filter((name) => name !== fileName && !isTemporary(name)).toSorted()
  const bytes = names.includes(fileName) ? await readLimited(file) : null
  return { path: file, unc: there.unc, bytes, sha256: bytes === null ? null : sha256(bytes), others }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw failureOf(folder, error)
  }
}

async function readLimited(file: string): Promise<Uint8Array> {
  return translated(path.dirname(file), async () => {
    const { size } = await stat(file)
    if (size > largest) throw fail('outside', 'share-file-too-large', { path: file })
    return readFile(file)
  })
}

/** Writes a nonce at one place and reads it at the other. */
async function prove(
  { folder, unc, random, readUnc = (name) => name }: FolderShareSettings,
  signal: AbortSignal,
): Promise<ShareFacts> {
  signal.throwIfAborted()
  const nonce = newId(random)
  const name = `.drydock-${nonce}.tmp`
  const file = path.join(folder, name)
  await translated(folder, () => access(folder, constants.W_OK))
  await translated(folder, () => writeFile(file, nonce, { flag: 'wx' }))
  try {
    const facts = { folder, unc, writableByEveryone: await isWritableByEveryone(folder) }
    return { ...facts, sameplace: await readNonce(path.join(readUnc(unc), name), nonce) }
  } finally {
    await rm(file, { force: true })
  }
}

async function readNonce(file: string, nonce: string): Promise<ShareFacts['sameplace']> {
  try {
    return (await readFile(file, 'utf8')) === nonce ? 'proved' : 'different'
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'different' : 'unreadable'
  }
}

/** By the mode bits; on Windows these say nothing about other people, so there the answer is no. */
async function isWritableByEveryone(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return false
  return ((await stat(folder)).mode & 0o002) !== 0
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

async function translated<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw failureOf(folder, error)
  }
}

function failureOf(folder: string, error: unknown): unknown {
  const code = codeOf(error)
  if (error instanceof Failed || code === '') return error
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('work', 'share-full', { folder })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fail('work', 'share-not-writable', { folder }, code)
  return fail('outside', 'share-unreachable', { folder, reason: code })
}

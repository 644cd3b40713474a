import { readFile, stat } from 'node:fs/promises'
import { fail } from '#shared/failure.ts'

/** A profile or a plan of 100,000 devices is a few MB; nothing sensible is larger. */
const megabytes = 32

/**
 * Reads one JSON file in UTF-8. Fails with `file-unreadable` (missing, a folder, no right), `file-too-large` or
 * `file-not-json`, all of kind input.
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = decode(path, await readLimited(path))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw fail('input', 'file-not-json', { path, what: error instanceof Error ? error.message : String(error) })
  }
}

async function readLimited(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > megabytes * 1024 * 1024) throw fail('input', 'file-too-large', { path, megabytes })
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      throw fail('input', 'file-unreadable', { path, reason: error.code })
    throw error
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The decoder says no more than this.
    throw fail('input', 'file-not-json', { path, what: 'UTF-8' })
  }
}

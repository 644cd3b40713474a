import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface FolderFile {
  /** Path inside the folder, with forward slashes. */
  readonly name: string
  readonly bytes: Uint8Array
}

const mostFiles = 200
const mostBytes = 64 * 1024 * 1024

/** Everything in a folder as the site server reads it; null: it can't be read. Links are not followed. */
export function readFolder(folder: string): readonly FolderFile[] | null {
  const files: FolderFile[] = []
  let total = 0
  const walk = (inside: string): boolean => {
    for (const name of readdirSync(path.join(folder, inside)).toSorted()) {
      const relative = inside === '' ? name : `${inside}/${name}`
      const what = lstatSync(path.join(folder, relative))
      if (what.isDirectory() && !walk(relative)) return false
      if (!what.isFile()) continue
      total += what.size
      if (files.length >= mostFiles || total > mostBytes) return false
      files.push({ name: relative, bytes: readFileSync(path.join(folder, relative)) })
    }
    return true
  }
  try {
    return walk('') ? files : null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

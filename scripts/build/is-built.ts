import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tools/program.ts'
import { out } from './targets.ts'

const made = ['main/window.js', 'main/browser.js', 'preload/preload.cjs', 'renderer/index.html']

/** What the built program is made of. */
const sources = ['src', 'scripts/build', 'package-lock.json']

const changedAt = (path: string): number => statSync(path).mtimeMs

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path)
  return readdirSync(path, { withFileTypes: true }).reduce(
    (latest, entry) => Math.max(latest, newest(join(path, entry.name))),
    changedAt(path),
  )
}

/** Whether out/ holds a program that is newer than all that it is made of. */
export function isBuilt(): boolean {
  try {
    const oldest = Math.min(...made.map((file) => changedAt(join(out, file))))
    return sources.every((source) => newest(join(root, source)) <= oldest)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

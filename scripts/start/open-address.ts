import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What opens a file in the browser of the person; null: there is no screen to open one on. */
function opener(): readonly [command: string, ...words: string[]] | null {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  if (process.platform === 'darwin') return ['open']
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return DISPLAY === undefined && WAYLAND_DISPLAY === undefined ? null : ['xdg-open']
}

/**
 * Opens an address that holds a token in the browser of the person, by a file in `folder` that only this user may read:
 * what a program is started with, everybody on the machine can see. Answers how to remove the file.
 */
export function openAddress(address: string, folder: string): () => void {
  const open = opener()
  if (open === null) return () => undefined
  const file = join(folder, 'open.html')
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  writeFileSync(file, `<!doctype html><meta http-equiv="refresh" content="0; url=${address}">\n`, { mode: 0o600 })
  const [command, ...words] = open
  spawn(command, [...words, file], { stdio: 'ignore', detached: true })
    .on('error', () => {
      // The address was said already: a person can open it.
    })
    // A browser that is started so lives as long as its windows.
    .unref()
  return () => {
    rmSync(file, { force: true })
  }
}

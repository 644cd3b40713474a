import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Kills a process that this one started, with everything that it started itself. On Windows a signal reaches only the
 * one process (graph.md 5.3, point 9). Resolves also where it is gone already.
 */
export function killTree(pid: number, platform: NodeJS.Platform = process.platform): Promise<void> {
  if (platform === 'win32') {
    const taskkill = path.win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe')
    return new Promise((resolve) => {
      execFile(taskkill, ['/PID', String(pid), '/T', '/F'], { windowsHide: true }, (error) => {
        if (error !== null) signal(pid, 'SIGKILL')
        resolve()
      })
    })
  }
  killFrom(pid)
  return Promise.resolve()
}

/** A process is stopped before its children are looked for: it can't start more of them then. */
function killFrom(pid: number): void {
  signal(pid, 'SIGSTOP')
  for (const child of childrenOf(pid)) killFrom(child)
  signal(pid, 'SIGKILL')
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM'))) throw error
  }
}

const childrenOf = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)

/** The name of a program stands in brackets and may hold anything; the parent is the second field after it. */
function parentOf(name: string): number | null {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    // It has ended since the folder was listed.
    return null
  }
}

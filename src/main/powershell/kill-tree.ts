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
      execFile(taskkill, ['/PID', String(pid), '/T', '/F'], { windowsHide: true }, () => {
        resolve()
      })
    })
  }
  for (const one of [...descendants(pid), pid]) killOne(one)
  return Promise.resolve()
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Children before parents would let new ones appear; the parent goes last and can't start more than it had. */
function descendants(pid: number): readonly number[] {
  const children = childrenByParent()
  const found: number[] = []
  const walk = (parent: number): void => {
    for (const child of children.get(parent) ?? []) {
      walk(child)
      found.push(child)
    }
  }
  walk(pid)
  return found
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

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

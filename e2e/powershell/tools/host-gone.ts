import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Whether a process runs: one that ended and waits to be reaped does not. */
export function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

/** Resolves when the process is gone; the time-out of the test ends the waiting otherwise. */
export async function gone(pid: number): Promise<void> {
  while (isRunning(pid)) await setTimeout(20)
}

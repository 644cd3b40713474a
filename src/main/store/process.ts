import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process and when it started, as the system tells it; null: the system does not tell. Ids are used again, so both count. */
export interface ProcessIdentity {
  readonly pid: number
  readonly startedAt: string | null
}

/** Who takes a lease, and how it learns whether another process of its machine still lives. */
export interface Claimant extends ProcessIdentity {
  readonly machine: string
  isAlive(one: ProcessIdentity): boolean
}

/** This process, for leases. */
export function thisProcess(): Claimant {
  return { pid: process.pid, startedAt: startOf(process.pid), machine: hostname(), isAlive: isProcessAlive }
}

/** The start time of a process of this machine, for `recordChild`; null where it has ended or the system does not tell. */
export const startOf = (pid: number): string | null => stateOf(pid)?.startedAt ?? null

/** Whether this very process still runs on this machine. Where the start time is not known, the id alone decides. */
export function isProcessAlive({ pid, startedAt }: ProcessIdentity): boolean {
  if (process.platform === 'linux') {
    const now = stateOf(pid)
    if (now === undefined || now.ended) return false
    return startedAt === null || startedAt === now.startedAt
  }
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** proc(5): field 3 is the state, field 22 the start in ticks since boot; the name in field 2 may hold anything. */
function stateOf(pid: number): { ended: boolean; startedAt: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    return { ended: /^[ZX]/i.test(fields[0] ?? ''), startedAt: `${boot}/${fields[19] ?? ''}` }
  } catch {
    // No such process, or a system without /proc.
    return undefined
  }
}

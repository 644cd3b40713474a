import { appendFileSync, renameSync, statSync } from 'node:fs'
import { iso, type Clock } from '#shared/clock.ts'
import type { Log, LogFacts } from './port.ts'
import { redact } from './redact.ts'

const mostBytes = 5 * 1024 * 1024

/** Appends to one file; at 5 MB it becomes `.1`. A log that can't be written must not stop the work. */
export function fileLog(file: string, wall: Clock): Log {
  const write = (level: string, what: string, facts: LogFacts = {}) => {
    const line = JSON.stringify({ at: iso(wall.now()), level, what, pid: process.pid, ...(redact(facts) as LogFacts) })
    try {
      rotate(file)
      appendFileSync(file, `${line}\n`, { mode: 0o600 })
    } catch {
      // A full disk or a read-only home is reported by the store, which is where it matters.
    }
  }
  return {
    info: (what, facts) => {
      write('info', what, facts)
    },
    warn: (what, facts) => {
      write('warn', what, facts)
    },
    error: (what, facts) => {
      write('error', what, facts)
    },
  }
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > mostBytes) renameSync(file, `${file}.1`)
}

import { hostname, userInfo } from 'node:os'
import type { Workstation } from './port.ts'

/** The machine that this process runs on, and whose rights it has; no PowerShell is started. */
export const thisMachine: Workstation = {
  async facts(signal) {
    signal.throwIfAborted()
    return Promise.resolve({ account: userInfo().username, machine: hostname() })
  },
  powerShell: () => Promise.resolve(null),
}

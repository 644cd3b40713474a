import { existsSync } from 'node:fs'
import type { Need, Suite } from './suite.ts'
import { vitestSuite } from './vitest-suite.ts'

/** The engine on which the shipped scripts are run: Windows PowerShell, or a pwsh. */
const powerShell: Need = {
  tool: 'a PowerShell engine',
  how: 'naming a pwsh by its full path in DRYDOCK_POWERSHELL',
  isThere: () => existsSync(process.env['DRYDOCK_POWERSHELL'] ?? ''),
}

/** Every suite of `npm test`, in this order. A suite that needs a tool names it here, with the way to get it. */
export const suites: readonly Suite[] = [
  vitestSuite('rules and services'),
  vitestSuite('processes and kills'),
  vitestSuite('PowerShell', [powerShell]),
]

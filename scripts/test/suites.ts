import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tools/program.ts'
import type { Need, Suite } from './suite.ts'
import { vitestSuite } from './vitest-suite.ts'
import { windowSuite } from './window-suite.ts'

/** The engine on which the shipped scripts are run: Windows PowerShell, or a pwsh. */
const powerShell: Need = {
  tool: 'a PowerShell engine',
  how: 'naming a pwsh by its full path in DRYDOCK_POWERSHELL',
  isThere: () => existsSync(process.env['DRYDOCK_POWERSHELL'] ?? ''),
}

/** A browser of the kind that Electron is made of. */
const chromium: Need = {
  tool: 'Chromium',
  how: 'installing the package chromium, or naming one by its full path in DRYDOCK_CHROMIUM',
  isThere: () => existsSync(process.env['DRYDOCK_CHROMIUM'] ?? '/usr/bin/chromium'),
}

/** Electron's binary, and a display for it. */
const electron: Need = {
  tool: 'Electron and a display',
  how: 'running "npx install-electron" where there is a display, or setting DRYDOCK_WINDOW_PREFIX (xvfb-run -a)',
  isThere: () => {
    if (process.env['DRYDOCK_WINDOW_PREFIX'] !== undefined) return true
    const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')
    return process.env['DISPLAY'] !== undefined && existsSync(folder)
  },
}

/** Every suite of `npm test`, in this order. A suite that needs a tool names it here, with the way to get it. */
export const suites: readonly Suite[] = [
  vitestSuite('rules and services'),
  vitestSuite('processes and kills'),
  vitestSuite('PowerShell', [powerShell]),
  windowSuite('page in a browser', 'browser', [chromium]),
  windowSuite('window', 'window', [electron]),
]

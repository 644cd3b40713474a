import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../tools/program.ts'

/** Why nothing can be measured in a real Electron here; null: it can. */
export function whyNoWindow(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(root, 'node_modules/electron/dist')
  if (!existsSync(folder)) return `there is no Electron in ${folder}: npx install-electron`
  if (process.platform === 'linux' && environment['DISPLAY'] === undefined)
    return 'there is no display: set DRYDOCK_WINDOW_PREFIX (xvfb-run -a)'
  return null
}

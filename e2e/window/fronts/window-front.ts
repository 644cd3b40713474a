import { _electron } from '@playwright/test'
import { join } from 'node:path'
import { out } from './out.ts'
import type { Front } from './test.ts'

/** The built program in a real Electron, on a home and with a profile of its own. */
export async function openWindowFront(home: string): Promise<Front> {
  const app = await _electron.launch({
    args: [join(out, 'main/window.js')],
    chromiumSandbox: true,
    env: { ...process.env, DRYDOCK_HOME: home, XDG_CONFIG_HOME: join(home, 'electron') },
  })
  const page = await app.firstWindow()
  const pid = app.process().pid ?? 0
  return {
    page,
    electron: app,
    address: null,
    pid,
    async close() {
      if (app.process().exitCode !== null || app.process().signalCode !== null) return
      await app.close()
    },
  }
}

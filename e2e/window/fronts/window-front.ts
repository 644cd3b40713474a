import { _electron } from '@playwright/test'
import { once } from 'node:events'
import { join } from 'node:path'
import { out } from './out.ts'
import type { Front } from './test.ts'

/** Milliseconds. */
const longestClose = 5000

/** The built program in a real Electron, on a home and with a profile of its own. */
export async function openWindowFront(home: string): Promise<Front> {
  const app = await _electron.launch({
    args: [join(out, 'main/window.js')],
    chromiumSandbox: true,
    env: { ...process.env, DRYDOCK_HOME: home, XDG_CONFIG_HOME: join(home, 'electron') },
  })
  const page = await app.firstWindow()
  // Asked for now: once the program has ended Playwright does not know it any more.
  const main = app.process()
  const hasEnded = (): boolean => main.exitCode !== null || main.signalCode !== null
  return {
    page,
    electron: app,
    address: null,
    pid: main.pid ?? 0,
    async gone() {
      if (!hasEnded()) await once(main, 'exit')
    },
    async close() {
      if (hasEnded()) return
      // With a run under way the window asks before it closes, and here nobody answers.
      const killing = setTimeout(() => main.kill('SIGKILL'), longestClose)
      await app.close()
      clearTimeout(killing)
    },
  }
}

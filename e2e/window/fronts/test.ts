import { test as base, type Browser, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser, openBrowserFront } from './browser-front.ts'
import { openWindowFront } from './window-front.ts'

export interface FrontOptions {
  front: 'browser' | 'window'
}

/** A front that runs: its page, and how it ends. */
export interface Front {
  readonly page: Page
  /** The main process, for what a page can't see; null in a browser. */
  readonly electron: ElectronApplication | null
  /** The page's address with its token; null in the window. */
  readonly address: URL | null
  /** The process behind the page, to be killed. */
  readonly pid: number
  /** Waits until the process is no more, however it ended. */
  gone(): Promise<void>
  /** Ends it as a person would. */
  close(): Promise<void>
}

interface Shared {
  /** The worker's browser; null in the window. */
  chrome: Browser | null
}

interface Fixtures {
  /** A folder for data, this test's own. */
  home: string
  /** Starts the front on the home; may be called again after it has ended. */
  start: () => Promise<Front>
  /** A front that was started, with its page. */
  page: Page
}

export const test = base.extend<Fixtures, FrontOptions & Shared>({
  front: ['browser', { option: true, scope: 'worker' }],
  // One for all tests of a worker, each with a context of its own: a start of the browser takes as long as a short test.
  chrome: [
    async ({ front }, use) => {
      const chrome = front === 'browser' ? await launchBrowser() : null
      await use(chrome)
      await chrome?.close()
    },
    { scope: 'worker' },
  ],
  home: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'drydock-window-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ front, home, chrome }, use) => {
    const started: Front[] = []
    await use(async () => {
      const one = await (front === 'browser' ? openBrowserFront(home, chrome ?? undefined) : openWindowFront(home))
      await one.page.locator('main h1').first().waitFor()
      started.push(one)
      return one
    })
    for (const one of started) await one.close()
  },
  page: async ({ start }, use) => {
    await use((await start()).page)
  },
})

export { expect } from '@playwright/test'

import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowserFront } from './browser-front.ts'
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

interface Fixtures {
  /** A folder for data, this test's own. */
  home: string
  /** Starts the front on the home; may be called again after it has ended. */
  start: () => Promise<Front>
  /** A front that was started, with its page. */
  page: Page
}

const open = { browser: openBrowserFront, window: openWindowFront }

export const test = base.extend<Fixtures & FrontOptions>({
  front: ['browser', { option: true }],
  home: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'drydock-window-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ front, home }, use) => {
    const started: Front[] = []
    await use(async () => {
      const one = await open[front](home)
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

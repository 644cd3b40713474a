import { chromium, type Browser } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { out } from './out.ts'
import type { Front } from './test.ts'

/** Debian's Chromium; not needed where Playwright has one of its own. */
const executablePath = process.env['DRYDOCK_CHROMIUM'] ?? '/usr/bin/chromium'

/** A real browser, without a page yet. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })

/** The built browser front on a home, and a page of a real browser that shows it: of `shared`, else of one of its own. */
export async function openBrowserFront(home: string, shared?: Browser): Promise<Front> {
  const server = spawn(process.execPath, [join(out, 'main/browser.js')], {
    env: { ...process.env, DRYDOCK_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await firstLine(server.stdout)
  const browser = shared ?? (await launchBrowser())
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(address)
  return {
    page,
    electron: null,
    address: new URL(address),
    pid: server.pid ?? 0,
    async gone() {
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
      await (shared === undefined ? browser : context).close()
    },
    async close() {
      await (shared === undefined ? browser : context).close()
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill('SIGTERM')
      await once(server, 'exit')
    },
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line
  throw new Error('the browser front has ended without an address')
}

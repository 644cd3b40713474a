import { readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { z } from 'zod'

/** What the page of a window did in some time. */
export interface Painted {
  readonly paintsPerSecond: number
  /** Tasks of its main thread over 50 ms, and the longest one's milliseconds; 0: there was none. */
  readonly longTasks: number
  readonly longest: number
}

const trace = z.object({ traceEvents: z.array(z.object({ name: z.string(), ph: z.string(), pid: z.number() })) })

/** Looks for so many milliseconds at what a window's page paints, in Chromium's own trace. */
export async function paintedIn(electron: ElectronApplication, page: Page, milliseconds: number): Promise<Painted> {
  await page.evaluate(() => {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const one of list.getEntries()) tasks.push(one.duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    Reflect.set(window, 'tasks', { tasks, observer })
  })
  await electron.evaluate(async ({ contentTracing }) => {
    await contentTracing.startRecording({ included_categories: ['devtools.timeline'] })
  })
  await page.waitForTimeout(milliseconds)
  const { file, pid } = await electron.evaluate(async ({ contentTracing, BrowserWindow }) => ({
    file: await contentTracing.stopRecording(),
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  }))
  const tasks = await page.evaluate(() => {
    const seen = Reflect.get(window, 'tasks') as { readonly tasks: number[]; readonly observer: PerformanceObserver }
    seen.observer.disconnect()
    return seen.tasks
  })
  const { traceEvents } = trace.parse(JSON.parse(readFileSync(file, 'utf8')))
  // `X`: the whole of a paint; an instant of the same name is one of its layers.
  const paints = traceEvents.filter((one) => one.pid === pid && one.name === 'Paint' && one.ph === 'X').length
  return { paintsPerSecond: (paints * 1000) / milliseconds, longTasks: tasks.length, longest: Math.max(0, ...tasks) }
}

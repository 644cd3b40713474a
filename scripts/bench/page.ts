import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { placesIn } from '#main/places.ts'
import { openBrowserFront } from '../../e2e/window/fronts/browser-front.ts'
import { show } from '../../e2e/window/tools/run-tool.ts'
import { fullStore } from './board-store.ts'
import { compare, median, type Bench } from './line.ts'
import { temporaryFolder } from './temporary-folder.ts'

const words = ['lt-00', 'pf9', 'room', 'think']

interface Typed {
  /** Milliseconds of script for one key, and the longest task that any key made. */
  readonly script: number
  readonly worst: number
  readonly longest: number
}

/** The board's page in a real browser: what a key in its search costs at 100,000 devices. */
export const page: Bench = async (print) => {
  const full = await onBoard({ devices: 100_000, each: 10 }, typing)
  const few = await onBoard({ devices: 100, each: 10 }, typing)
  const side = (what: string, { script, worst, longest }: Typed) => ({ what, milliseconds: script, worst, longest })
  const sides = { a: side('a key in the search of 100,000 devices', full), b: side('the same with 100 devices', few) }
  print(compare('search key', 'milliseconds', sides, { keys: words.join('').length }))
}

async function onBoard<T>(size: { devices: number; each: number }, work: (page: Page) => Promise<T>): Promise<T> {
  using folder = temporaryFolder()
  const home = path.join(folder.path, 'home')
  mkdirSync(home)
  fullStore(placesIn(home).store, size).store.close()
  const front = await openBrowserFront(home)
  try {
    await front.page.getByRole('heading', { level: 1 }).waitFor()
    return await work(front.page)
  } finally {
    await front.close()
  }
}

async function typing(opened: Page): Promise<Typed> {
  const metrics = await opened.context().newCDPSession(opened)
  await metrics.send('Performance.enable')
  await show(opened, '/devices')
  await opened.getByRole('grid').waitFor()
  await opened.evaluate(() => {
    const tasks: number[] = []
    Reflect.set(window, 'tasks', tasks)
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) tasks.push(one.duration)
    }).observe({ entryTypes: ['longtask'] })
  })
  const box = opened.getByPlaceholder('Name or serial number')
  const figures: number[] = []
  for (const word of words) {
    await box.fill('')
    await opened.waitForTimeout(600)
    for (const key of Array.from(word)) {
      const before = await scriptOf(metrics)
      await box.press(key)
      await opened.waitForTimeout(400)
      figures.push((await scriptOf(metrics)) - before)
    }
  }
  const tasks = await opened.evaluate(() => Reflect.get(window, 'tasks') as number[])
  return { script: median(figures), worst: Math.max(...figures), longest: Math.max(0, ...tasks) }
}

/** Milliseconds of script that the page has run so far. */
async function scriptOf(metrics: CDPSession): Promise<number> {
  const { metrics: all } = await metrics.send('Performance.getMetrics')
  return (all.find((one) => one.name === 'ScriptDuration')?.value ?? 0) * 1000
}

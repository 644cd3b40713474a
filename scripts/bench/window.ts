import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import { _electron, type ElectronApplication } from '@playwright/test'
import { z } from 'zod'
import { out } from '../build/targets.ts'
import { compare, median, type Bench } from './line.ts'
import { temporaryFolder } from './temporary-folder.ts'

const rounds = 7

interface Opened {
  /** Milliseconds from the start of the process to what a person can press; of a blank window, to its heading. */
  readonly milliseconds: number
  /** The same to the last thing that the first page reads: its list of plans. */
  readonly whole: number
  /** Of all its processes, after the page has been still for a second. */
  readonly megabytes: number
}

interface Program {
  readonly program: string
  /** What is waited for, as a selector. */
  readonly usable: string
  readonly whole: string
}

const ours = path.join(out, 'main/window.js')
const program: Program = { program: ours, usable: 'main [data-primary]', whole: 'main li [data-place]' }
/** It opens a plan. */
const firstStart: Program = { ...program, whole: 'main h1' }
const blank: Program = { program: path.join(import.meta.dirname, 'blank-window'), usable: 'main h1', whole: 'main h1' }

/** The start of the window to its first usable page, and its memory, against a blank window of the same Electron. */
export const window: Bench = async (print) => {
  const mine: Opened[] = []
  const theirs: Opened[] = []
  using home = temporaryFolder()
  for (let round = 0; round <= rounds; round += 1) {
    const [a, b] = [await open(round === 0 ? firstStart : program, home.path), await open(blank, home.path)]
    // The first start makes the database, the practice world and Electron's own profile.
    if (round === 0) continue
    mine.push(a)
    theirs.push(b)
  }
  const middle = (all: readonly Opened[], figure: keyof Opened): number => median(all.map((one) => one[figure]))
  const side = (what: string, all: readonly Opened[]) => ({
    what,
    milliseconds: middle(all, 'milliseconds'),
    megabytes: middle(all, 'megabytes'),
  })
  const [a, b] = [side('the window, first usable page', mine), side('a blank window', theirs)]
  print(
    compare(
      'window start',
      'milliseconds',
      { a, b },
      { rounds, untilPlansAreListed: Math.round(middle(mine, 'whole')) },
    ),
  )
  print(compare('window memory', 'megabytes', { a, b }, { rounds }))
  const { whole, initial } = pageBytes()
  print(
    compare('page bytes', 'kilobytes', {
      a: { what: 'scripts and styles before the first page, gzip', kilobytes: initial / 1000 },
      b: { what: 'all scripts and styles, gzip', kilobytes: whole / 1000 },
    }),
  )
}

async function open({ program, usable, whole }: Program, home: string): Promise<Opened> {
  const begun = performance.now()
  const app = await _electron.launch({
    args: [program],
    chromiumSandbox: true,
    env: { ...process.env, DRYDOCK_HOME: path.join(home, 'data'), XDG_CONFIG_HOME: path.join(home, 'electron') },
  })
  try {
    const page = await app.firstWindow()
    await page.locator(usable).first().waitFor()
    const milliseconds = performance.now() - begun
    await page.locator(whole).first().waitFor()
    const measured = { milliseconds, whole: performance.now() - begun }
    await page.waitForTimeout(1000)
    return { ...measured, megabytes: await memoryOf(app) }
  } finally {
    await app.close()
  }
}

const memoryOf = async (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    (electron) => electron.app.getAppMetrics().reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1000,
  )

const chunk = z.object({
  file: z.string(),
  isEntry: z.boolean().optional(),
  imports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
})

/** Bytes of the page, compressed: what is loaded before anything is shown, and everything. */
function pageBytes(): { readonly initial: number; readonly whole: number } {
  const manifest = path.join(out, 'renderer/.vite/manifest.json')
  if (!existsSync(manifest)) throw new TypeError('the program is not built: npm run build')
  const chunks = z.record(z.string(), chunk).parse(JSON.parse(readFileSync(manifest, 'utf8')))
  const first = new Set<string>()
  const follow = (name: string): void => {
    const one = chunks[name]
    if (one === undefined || first.has(one.file)) return
    for (const file of [one.file, ...one.css]) first.add(file)
    for (const next of one.imports) follow(next)
  }
  for (const [name, one] of Object.entries(chunks)) if (one.isEntry === true) follow(name)
  const all = new Set(Object.values(chunks).flatMap((one) => [one.file, ...one.css]))
  const bytes = (files: ReadonlySet<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(out, 'renderer', file))).length, 0)
  return { initial: bytes(first), whole: bytes(all) }
}

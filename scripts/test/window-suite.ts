import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram } from '../build/build-program.ts'
import { root } from '../tools/program.ts'
import { oneFailed, type Counts } from './count.ts'
import { countsOfPlaywright } from './playwright-report.ts'
import type { Need, Suite } from './suite.ts'

const minute = 60_000

/** Words before the command of the window suite: `xvfb-run -a`, or what gives Electron a display of its own. */
const prefix = (): readonly string[] =>
  (process.env['DRYDOCK_WINDOW_PREFIX'] ?? '').split(' ').filter((word) => word !== '')

const results = join(root, 'test-results')

/**
 * The journeys of e2e/window in one front, on the built program. They are one project of e2e/window/playwright.config.ts.
 */
export const windowSuite = (name: string, project: 'browser' | 'window', needs: readonly Need[]): Suite => ({
  name,
  needs,
  async run(long) {
    if (!buildProgram()) return oneFailed
    mkdirSync(results, { recursive: true })
    const report = join(results, `${project}.json`)
    rmSync(report, { force: true })
    const code = await playwright(project, report, long)
    return counts(report, code)
  },
})

const counts = (report: string, code: number | null): Counts =>
  countsOfPlaywright(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code)

function playwright(project: string, report: string, long: boolean): Promise<number | null> {
  const command = [
    ...(project === 'window' ? prefix() : []),
    process.execPath,
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config=e2e/window',
    `--project=${project}`,
    `--output=test-results/${project}`,
    '--reporter=list,json',
  ]
  const [first = process.execPath, ...rest] = command
  return new Promise((resolve, reject) => {
    const child = spawn(first, rest, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...(long ? { DRYDOCK_LONG: '1' } : {}) },
      timeout: (long ? 60 : 30) * minute,
      killSignal: 'SIGKILL',
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
}

import { defineConfig } from '@playwright/test'
import type { FrontOptions } from './fronts/test.ts'

/** The same journeys in both fronts: a real browser, and a real Electron. */
export default defineConfig<FrontOptions>({
  testDir: '.',
  outputDir: '../../test-results/window',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', testIgnore: 'electron/**', use: { front: 'browser' } },
    { name: 'window', testIgnore: 'browser/**', use: { front: 'window' } },
  ],
})

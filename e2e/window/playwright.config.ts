import { defineConfig } from '@playwright/test'
import type { FrontOptions } from './fronts/test.ts'

const isLong = process.env['DRYDOCK_LONG'] === '1'

/** Journeys of the whole job and of what goes wrong: each time in both fronts. The others take their turn in the long run. */
const inBoth = [
  ...['bridge', 'crash', 'devices', 'first-page', 'first-run', 'fuzz', 'gate'],
  ...['keyboard', 'locked', 'run', 'stop', 'storm', 'tenant-away'],
].map((name) => `journeys/${name}.spec.ts`)

/** Every page and dialog in every size and look. */
const walks = ['looks', 'devices-look'].map((name) => `journeys/${name}.spec.ts`)

/** The same journeys in both fronts: a real browser, and a real Electron. */
export default defineConfig<FrontOptions>({
  testDir: '.',
  outputDir: '../../test-results/window',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // Journeys wait most of the time: more of them than cores.
  workers: 3,
  forbidOnly: true,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', testIgnore: ['electron/**', ...(isLong ? [] : walks)], use: { front: 'browser' } },
    {
      name: 'window',
      testIgnore: 'browser/**',
      ...(isLong ? {} : { testMatch: ['electron/**/*.spec.ts', ...inBoth] }),
      use: { front: 'window' },
    },
  ],
})

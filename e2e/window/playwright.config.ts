import { defineConfig } from '@playwright/test'
import type { FrontOptions } from './fronts/test.ts'

/** What one page of the wizard does in detail: the same bytes in both fronts, so Electron has its turn in the long run. */
const ofOnePage = [
  'configuration',
  'devices-look',
  'devices-many',
  'devices-site',
  'distribution',
  'looks',
  'package',
  'profile',
  'readiness',
  'review',
  'settings',
  'task-sequence',
  'tools',
].map((name) => `journeys/${name}.spec.ts`)

const isLong = process.env['DRYDOCK_LONG'] === '1'

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
    { name: 'window', testIgnore: ['browser/**', ...(isLong ? [] : ofOnePage)], use: { front: 'window' } },
  ],
})

import { defineConfig } from 'vitest/config'

/** One project for each suite of scripts/suites.ts that vitest runs. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules and services',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles: ['scripts/test/fixed-seed.ts'],
          pool: 'threads',
          maxWorkers: 2,
          // A busy machine is not a failure.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'processes and kills',
          include: ['e2e/processes/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'PowerShell',
          include: ['e2e/powershell/**/*.test.ts'],
          setupFiles: ['scripts/test/fixed-seed.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

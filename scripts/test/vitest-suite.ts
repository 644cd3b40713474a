import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from '../tools/program.ts'
import type { Need, Suite } from './suite.ts'
import { countsOf } from './vitest-report.ts'

const minute = 60_000

/** A suite that is the project of the same name in vitest.config.ts. It is killed after 12 minutes, or 2 hours when long. */
export const vitestSuite = (name: string, needs: readonly Need[] = []): Suite => ({
  name,
  needs,
  async run(long) {
    const folder = mkdtempSync(join(tmpdir(), 'drydock-test-'))
    try {
      const report = join(folder, 'report.json')
      const { code } = await program(
        'vitest',
        ['run', `--project=${name}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        { live: true, limit: (long ? 120 : 12) * minute, ...(long ? { env: { DRYDOCK_LONG: '1' } } : {}) },
      )
      return countsOf(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

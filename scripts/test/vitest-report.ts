import { z } from 'zod'
import { parsed } from './parsed.ts'
import { oneFailed } from './count.ts'
import type { Counts } from './count.ts'

const count = z.number().int().nonnegative()
const reportSchema = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(
    z.object({
      status: z.enum(['passed', 'failed', 'pending', 'skipped', 'todo']),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

/**
 * Counts from vitest's JSON report. Also failures: a file that could not be loaded, a hook or an unhandled error that
 * only the exit code tells of, a suite without a single test, and a report that can't be read.
 */
export function countsOf(report: string | undefined, exitCode: number | null): Counts {
  const read = reportSchema.safeParse(parsed(report))
  if (!read.success) return oneFailed
  const { data } = read
  const broken = data.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = data.numFailedTests + broken.length
  const skipped = data.numPendingTests + data.numTodoTests
  const silent = failed === 0 && (exitCode !== 0 || data.numPassedTests + skipped === 0)
  return { passed: data.numPassedTests, failed: silent ? 1 : failed, skipped }
}

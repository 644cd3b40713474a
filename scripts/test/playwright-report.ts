import { z } from 'zod'
import { parsed } from './parsed.ts'
import { oneFailed, type Counts } from './count.ts'

const count = z.number().int().nonnegative()
const reportSchema = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
})

/**
 * Counts from Playwright's JSON report. What passes at a second try counts as passed, and is listed as flaky in the output: a
 * busy machine is no failure. An error outside the tests is one, and so is no test at all.
 */
export function countsOfPlaywright(report: string | undefined, exitCode: number | null): Counts {
  const read = reportSchema.safeParse(parsed(report))
  if (!read.success) return oneFailed
  const { stats, errors } = read.data
  const passed = stats.expected + stats.flaky
  const failed = stats.unexpected + errors.length
  const silent = failed === 0 && (exitCode !== 0 || passed + stats.skipped === 0)
  return { passed, failed: silent ? 1 : failed, skipped: stats.skipped }
}

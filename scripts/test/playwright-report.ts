import { z } from 'zod'
import { parsed } from './parsed.ts'
import { oneFailed, type Counts } from './count.ts'

const count = z.number().int().nonnegative()
const reportSchema = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
})

/** Counts from Playwright's JSON report. A flaky test is a failure; so are an error outside the tests, and no test at all. */
export function countsOfPlaywright(report: string | undefined, exitCode: number | null): Counts {
  const read = reportSchema.safeParse(parsed(report))
  if (!read.success) return oneFailed
  const { stats, errors } = read.data
  const failed = stats.unexpected + stats.flaky + errors.length
  const silent = failed === 0 && (exitCode !== 0 || stats.expected + stats.skipped === 0)
  return { passed: stats.expected, failed: silent ? 1 : failed, skipped: stats.skipped }
}

import { closingLine, oneFailed, oneSkipped, sum } from './count.ts'
import type { Counts } from './count.ts'
import type { Suite } from './suite.ts'

async function runSuite(suite: Suite, long: boolean, print: (line: string) => void): Promise<Counts> {
  const missing = suite.needs.find((need) => !need.isThere())
  if (missing !== undefined) {
    print(`SKIPPED suite ${suite.name}: needs ${missing.tool}; get it by ${missing.how}`)
    return oneSkipped
  }
  const start = performance.now()
  const counts = await suite.run(long).catch((error: unknown) => {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return oneFailed
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  print(`suite ${suite.name}: ${seconds} s, ${closingLine(counts)}`)
  return counts
}

/** Runs the suites one after the other, prints each one's seconds and counts, and gives their sum. */
export async function runSuites(
  suites: readonly Suite[],
  long: boolean,
  print: (line: string) => void,
): Promise<Counts> {
  const all: Counts[] = []
  for (const suite of suites) all.push(await runSuite(suite, long, print))
  return sum(all)
}

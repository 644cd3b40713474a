import { parts } from './checks/parts.ts'
import { runParts } from './checks/run-parts.ts'
import { closingLine, none, oneFailed, sum } from './test/count.ts'
import { runSuites } from './test/run-suites.ts'
import { suites } from './test/suites.ts'

/** The check, then every suite; --long runs the whole matrices. The last line counts them all. */
const print = (line: string): void => console.log(line)
const start = performance.now()
const failed = await runParts(parts, print)
print(`suite check: ${((performance.now() - start) / 1000).toFixed(1)} s, ${failed.length === 0 ? 'ok' : 'FAILED'}`)
const counts = sum([
  failed.length === 0 ? none : oneFailed,
  await runSuites(suites, process.argv.includes('--long'), print),
])
print(closingLine(counts))
process.exitCode = counts.failed === 0 ? 0 : 1

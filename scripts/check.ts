import { parts } from './checks/parts.ts'
import { runParts } from './checks/run-parts.ts'

const failed = await runParts(parts, (line) => console.log(line))
console.log(failed.length === 0 ? 'check: ok' : `check: failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

import { availableParallelism } from 'node:os'
import type { Part, Verdict } from './part.ts'

async function verdictOf(part: Part): Promise<Verdict> {
  try {
    return await part.run()
  } catch (error) {
    return { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const indented = (text: string): string => text.trimEnd().replaceAll(/^/gm, '    ')

/**
 * Runs the parts, two at a time, and prints each one's name, seconds and outcome, with its output when it failed.
 * Gives the names of the parts that failed.
 */
export async function runParts(parts: readonly Part[], print: (line: string) => void): Promise<readonly string[]> {
  const waiting = parts.values()
  const failed: string[] = []
  const worker = async (): Promise<void> => {
    for (const part of waiting) {
      const start = performance.now()
      const verdict = await verdictOf(part)
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      const end = verdict.summary === undefined ? '' : `  (${verdict.summary})`
      print(`check ${part.name.padEnd(10)} ${seconds.padStart(5)} s  ${verdict.ok ? 'ok' : 'FAILED'}${end}`)
      if (verdict.ok) continue
      failed.push(part.name)
      print(indented(verdict.output))
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  return failed
}

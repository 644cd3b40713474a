import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export interface Child {
  readonly pid: number
  readonly process: ChildProcessWithoutNullStreams
  /** The next line that it prints; null: it has ended. */
  line(): Promise<string | null>
  say(line: string): void
  kill(): Promise<void>
  /** Its exit code. */
  ended(): Promise<number | null>
}

/** Another process of this program, with the engine that runs the test; killed at the end of the test. */
export function startChild(script: URL, ...given: readonly string[]): Child {
  const child = spawn(process.execPath, [fileURLToPath(script), ...given], { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stderr.pipe(process.stderr)
  child.stdin.on('error', () => undefined)
  const exit = once(child, 'exit')
  const lines = linesOf(createInterface(child.stdout))
  const kill = async () => {
    child.kill('SIGKILL')
    await exit
  }
  onTestFinished(kill)
  return {
    pid: child.pid ?? 0,
    process: child,
    line: lines,
    say: (line) => child.stdin.write(`${line}\n`),
    kill,
    ended: async () => {
      child.stdin.end()
      await exit
      return child.exitCode
    },
  }
}

function linesOf(input: Interface): () => Promise<string | null> {
  const lines = input[Symbol.asyncIterator]()
  return async () => {
    const next = await lines.next()
    return next.done === true ? null : next.value
  }
}

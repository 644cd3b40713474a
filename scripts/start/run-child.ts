import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from '../tools/program.ts'

/** Milliseconds: what ends sooner, and not well, has not started. */
const soon = 10_000

export interface ChildEnd {
  readonly code: number
  /** How it ended before it had started; null: it was up. */
  readonly notStarted: string | null
}

/**
 * Runs a program to its end, and hands on the signals that would end this process. With `onLine` its output is read line
 * by line, else it goes where this process's goes.
 */
export function runChild(
  command: string,
  words: readonly string[],
  onLine?: (line: string) => void,
): Promise<ChildEnd> {
  const begun = performance.now()
  const environment = { ...process.env }
  // Set by editors in their terminals: Electron would be Node then.
  delete environment['ELECTRON_RUN_AS_NODE']
  const child = spawn(command, words, {
    cwd: root,
    env: environment,
    stdio: ['inherit', onLine === undefined ? 'inherit' : 'pipe', 'inherit'],
  })
  if (child.stdout !== null && onLine !== undefined) createInterface({ input: child.stdout }).on('line', onLine)
  let wanted = false
  const handOn = (signal: NodeJS.Signals): void => {
    wanted = true
    child.kill(signal)
  }
  process.on('SIGINT', handOn).on('SIGTERM', handOn)
  return new Promise<ChildEnd>((resolve) => {
    child.once('error', ({ message }) => {
      resolve({ code: 1, notStarted: message })
    })
    child.once('exit', (code, signal) => {
      const isStart = !wanted && code !== 0 && performance.now() - begun < soon
      resolve({ code: code ?? 1, notStarted: isStart ? `ended at once (${signal ?? code})` : null })
    })
  }).finally(() => {
    process.off('SIGINT', handOn).off('SIGTERM', handOn)
  })
}

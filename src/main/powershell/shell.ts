import { PowerShell } from 'node-powershell'

export interface ShellSettings {
  /** An absolute path that was looked at before: the library reports a missing file as an unhandled rejection. */
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
  readonly folder: string
  /** Text of standard output as it comes. */
  readonly onOutput: (text: string) => void
  /** Text of standard error: kept, never a failure by itself. */
  readonly onErrorText: (text: string) => void
}

/** Only what was looked at is started: the library lets a variable of the environment override it otherwise. */
class Engine extends PowerShell {
  protected override setExecutable(options: { executable?: string }): string {
    if (options.executable === undefined) throw new TypeError('no executable')
    return options.executable
  }
}

/** The library with its hazards closed (graph.md 5.3): nothing but lines in, text out, and an end. */
export interface Shell {
  readonly pid: number
  /** Resolves when the process has ended, however it did. */
  readonly ended: Promise<void>
  /** Sends one line. Resolves when the engine has worked it off; rejects where the process ended first. */
  send(line: string): Promise<void>
  /** Tells the engine that nothing more will come: it ends by itself. */
  endInput(): void
}

export function startShell({ executable, environment, folder, onOutput, onErrorText }: ShellSettings): Shell {
  const engine = new Engine({
    executable,
    executableOptions: {
      '-NoProfile': true,
      '-NonInteractive': true,
      // Refused by a machine's own policy, which is found and explained (engine.ts).
      '-ExecutionPolicy': 'Bypass',
      '-OutputFormat': 'Text',
    },
    spawnOptions: { env: { ...environment }, cwd: folder, windowsHide: true },
    throwOnInvocationError: false,
  })
  engine.streams.stdout.on('data', (text: string) => {
    onOutput(text)
  })
  engine.streams.stderr.on('data', (text: string) => {
    onErrorText(text)
  })
  // The library writes into a pipe that may be closed already; the end of the process says so, too.
  engine.streams.stdin.on('error', () => undefined)
  // Both are private in the library's types: its end is a promise that nobody else catches, its process has the id.
  const exit: unknown = Reflect.get(engine, 'exitPromise')
  const child: unknown = Reflect.get(engine, 'process')
  const pid = typeof child === 'object' && child !== null && 'pid' in child ? child.pid : undefined
  const ended = Promise.resolve(exit).then(
    () => undefined,
    () => undefined,
  )
  return {
    pid: typeof pid === 'number' ? pid : 0,
    ended,
    async send(line) {
      const worked = engine.invoke(line)
      // The library keeps every line and what came of it for ever.
      await Promise.race([worked, ended.then(() => Promise.reject(new TypeError('the process has ended')))]).finally(
        () => {
          engine.history.length = 0
        },
      )
    },
    endInput() {
      engine.streams.stdin.end()
    },
  }
}

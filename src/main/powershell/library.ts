import { ChildProcess } from 'node:child_process'
import { PassThrough, type Readable, type Writable } from 'node:stream'
import { PowerShell } from 'node-powershell'

/** What the library makes of one command line, and no more (graph.md 5.3: the numbers below are its hazards). */
export interface Library {
  readonly child: ChildProcess
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
  /** Resolves when the marks around the command have come on both streams; never where the process ends first (5). */
  run(command: string): Promise<void>
  /** What remains of a line when the library's mark at its end is taken off and handed to it; null: there is none. */
  takeMark(line: string, from: 'stdout' | 'stderr'): string | null
}

export interface LibrarySettings {
  /** An absolute path that was looked at before. */
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
  readonly folder: string
}

class Engine extends PowerShell {
  /** What the library writes around a command and looks for. */
  mark = ''

  /** Only what was looked at is started: the library lets NODE_POWERSHELL override it. */
  protected override setExecutable(options: { executable?: string }): string {
    if (options.executable === undefined) throw new TypeError('no executable')
    return options.executable
  }

  protected override writeToOutput(mark: string): string {
    this.mark = mark
    return super.writeToOutput(mark)
  }
}

// Where DEBUG names it, the library logs every command and all output, on the standard output of this process (8).
const silent = { comment: () => undefined, command: () => undefined, output: () => undefined }
Object.defineProperty(Engine.prototype, 'setDebuggers', { value: () => silent })

/** Starts the executable. Throws where the system refuses at once; what it refuses later is an error of the child. */
export function startLibrary({ executable, environment, folder }: LibrarySettings): Library {
  const engine = new Engine({
    executable,
    executableOptions: {
      '-NoProfile': true,
      '-NonInteractive': true,
      // Overruled by a machine's own policy, which is found and explained (start.ts).
      '-ExecutionPolicy': 'Bypass',
      '-OutputFormat': 'Text',
    },
    spawnOptions: { env: { ...environment }, cwd: folder, windowsHide: true },
    throwOnInvocationError: false,
  })
  const { stdin, stdout, stderr } = engine.streams
  const child: unknown = Reflect.get(engine, 'process')
  if (!(child instanceof ChildProcess)) throw new TypeError('no child process')
  // The end of the process rejects a promise that the library never looks at (6).
  Promise.resolve<unknown>(Reflect.get(engine, 'exitPromise')).catch(() => undefined)
  child.on('error', () => undefined)
  stdin.on('error', () => undefined)
  // The library joins all it reads anew at each piece, and keeps it (8): it gets to see its own marks only.
  const marks = { stdout: new PassThrough(), stderr: new PassThrough() }
  Object.assign(engine.streams, marks)
  stdout.unpipe()
  stderr.unpipe()
  return {
    child,
    stdin,
    stdout,
    stderr,
    async run(command) {
      // It takes an end for a success (5), and holds on to each command through the one promise of its end.
      Reflect.set(engine, 'exitPromise', new Promise(() => undefined))
      try {
        await engine.invoke(command)
      } finally {
        engine.history.length = 0
      }
    },
    takeMark(line, from) {
      if (engine.mark === '' || !line.endsWith(engine.mark)) return null
      marks[from].write(`${engine.mark}\n`)
      return line.slice(0, -engine.mark.length)
    },
  }
}

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The root of the project. */
export const root = join(import.meta.dirname, '..', '..')

const packageFile = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** Path of the script behind an installed package's command, so that it runs on this Node and without a shell. */
function scriptOf(packageName: string, command: string): string {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = packageFile.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`the package ${packageName} has no command ${command}`)
  return join(folder, script)
}

export interface Ended {
  /** null: it ended by a signal. */
  readonly code: number | null
  readonly output: string
}

export interface Options {
  readonly command?: string
  readonly env?: Readonly<Record<string, string>>
  /** Passes the output on while the program runs; `output` is then empty. */
  readonly live?: boolean
  /** Milliseconds after which the program is killed. */
  readonly limit?: number
}

/** Runs an installed package's command at the root and gives its exit code and output (stdout and stderr as they came). */
export function program(packageName: string, args: readonly string[], options: Options = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [scriptOf(packageName, options.command ?? packageName), ...args], {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.live === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      ...(options.limit === undefined ? {} : { timeout: options.limit, killSignal: 'SIGKILL' as const }),
    })
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

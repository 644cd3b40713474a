import path from 'node:path'
import { parseArgs } from 'node:util'
import { Failed, fail, failure, type Failure } from '#shared/failure.ts'
import { waitingForDatabase } from '#shared/texts/en/database.ts'
import { usage } from '#shared/texts/en/usage.ts'
import { sayTime } from '#shared/texts/en/window/numbers.ts'
import { sayFailure } from '#shared/texts/say.ts'
import type { App } from '#main/app.ts'
import type { Command, Terminal, Values } from './command.ts'
import { commands, common } from './commands.ts'
import { errorShape } from './error-shape.ts'
import { exitCode } from './exit-code.ts'

/** Runs one command line and answers its exit code. */
export async function terminal(words: readonly string[]): Promise<number> {
  // With `--events` the last line is an object too (formats.md, `--events`).
  const json = words.includes('--json') || words.includes('--events')
  const stop = new AbortController()
  const interrupt = () => {
    stop.abort(fail('cancelled', 'cancelled'))
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  process.stdout.on('error', ignoreClosedPipe)
  try {
    return await dispatch(words, stop.signal)
  } catch (error) {
    const what = toFailure(error)
    if (json) write(`${JSON.stringify({ schema: 1, error: errorShape(what) })}\n`)
    const said = sayFailure(what)
    if (!json)
      process.stderr.write(`${said.title}\n${said.remedy}\n${what.detail === undefined ? '' : `(${what.detail})\n`}`)
    return exitCode(what)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}

/** A reader that has seen enough (`| head`) is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

const write = (text: string | Uint8Array): void => void process.stdout.write(text)

function toFailure(error: unknown): Failure {
  if (error instanceof Failed) return error.failure
  return failure('work', 'unexpected', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

async function dispatch(words: readonly string[], signal: AbortSignal): Promise<number> {
  const [first = '', second = ''] = words
  const name = [`${first} ${second}`, first].find((one) => Object.hasOwn(commands, one))
  const command = name === undefined ? undefined : commands[name]
  if (name === undefined || command === undefined) {
    if (words.length > 0 && first !== '--help' && first !== '-h' && first !== 'help')
      throw fail('input', 'bad-argument', { what: words.slice(0, 2).join(' ') })
    write(`${usage()}\n`)
    return 0
  }
  const { values, positionals } = parse(name, command, words.slice(name.split(' ').length))
  if (values['help'] === true) {
    write(`${usage(name)}\n`)
    return 0
  }
  const opened: { app?: App } = {}
  const here: Terminal = {
    json: values['json'] === true,
    home: homeOf(values),
    signal,
    path: fromUser,
    out: write,
    note: (text) => void process.stderr.write(`${text}\n`),
    async app(home = homeOf(values)) {
      const { createApp } = await import('#main/app.ts')
      if (opened.app === undefined) {
        opened.app = createApp({ home })
        noteWaiting(opened.app, here)
      }
      return opened.app
    },
    async closeApp() {
      await opened.app?.close()
      delete opened.app
    },
  }
  try {
    const { run } = await command.load()
    return await run({ values, positionals }, here)
  } finally {
    await here.closeApp()
  }
}

/** A command that waits for the database says so, once for each time that it is held. */
function noteWaiting(app: App, { note }: Pick<Terminal, 'note'>): void {
  let noted: string | null = null
  app.on('database:waiting', ({ since }) => {
    if (since !== null && since !== noted) note(waitingForDatabase(sayTime(Date.parse(since))))
    noted = since
  })
}

const fromUser = (given: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given)

function homeOf(values: Values): string | undefined {
  const given = values['home'] ?? process.env['DRYDOCK_HOME']
  return typeof given === 'string' && given !== '' ? fromUser(given) : undefined
}

function parse(
  name: string,
  command: Command,
  words: readonly string[],
): { values: Values; positionals: readonly string[] } {
  let parsed: { values: Values; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...words], options: { ...common, ...command.options }, allowPositionals: true })
  } catch (error) {
    const what = error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)
    throw fail('input', 'bad-argument', { what: `${name}: ${what}` })
  }
  const [least, most] = command.positionals
  const count = parsed.positionals.length
  if (parsed.values['help'] !== true && (count < least || count > most))
    throw fail('input', 'bad-argument', { what: usage(name).split('\n')[0] ?? name })
  return parsed
}

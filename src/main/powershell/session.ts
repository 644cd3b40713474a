import { Failed, fail } from '#shared/failure.ts'
import type { Clock } from '#shared/clock.ts'
import { killTree } from './kill-tree.ts'
import { answerLimit, readLine, type Line } from './protocol.ts'
import { startShell, type Shell, type ShellSettings } from './shell.ts'

/** Constant: where the host script lies is told in the environment, so that no data stands in script text. */
const startLine = '"drydock-language-mode=$($ExecutionContext.SessionState.LanguageMode)"; . $env:DRYDOCK_HOST'
/** The library marks the beginning and the end of each line's output so. */
const delimiter = /^[0-9A-Za-z]{16}$/
const errorTextLimit = 16 * 1024

export type Ready = Extract<Line, { type: 'ready' }>

export interface SessionSettings extends Pick<ShellSettings, 'executable' | 'environment' | 'folder'> {
  readonly marker: string
  readonly wall: Clock
  /** Wall milliseconds until the engine has to be ready. */
  readonly startTimeout: number
  /** Foreign text on standard output, without colour codes: for the log. */
  readonly onForeign: (text: string) => void
}

/** One process, from its start to its end. */
export interface Session {
  readonly ready: Ready
  readonly pid: number
  readonly ended: Promise<void>
  /** Sends one request; lines go to `onLine` until the engine is through with it. Rejects when the process ends first. */
  request(argument: string, onLine: (line: Line) => void): Promise<void>
  /** The last that was written to standard error. */
  errorText(): string
  kill(): Promise<void>
  /** Lets the process end by itself, kills it where it does not within `grace` wall milliseconds. */
  close(grace: number): Promise<void>
}

/** Fails with powershell-constrained, powershell-blocked, powershell-no-answer, powershell-ended. */
export async function openSession(settings: SessionSettings): Promise<Session> {
  const { marker, wall, startTimeout, onForeign } = settings
  const state: { received: number; onLine: (line: Line) => void; limit: (() => void) | null } = {
    received: 0,
    onLine: () => undefined,
    limit: null,
  }
  const heard = listen(marker, onForeign)
  let errorText = ''
  const shell = startShell({
    ...settings,
    onOutput(text) {
      state.received += text.length
      if (state.received > answerLimit) {
        state.limit?.()
        return
      }
      for (const one of heard.take(text)) state.onLine(one)
    },
    onErrorText(text) {
      errorText = (errorText + plain(text)).slice(-errorTextLimit)
    },
  })
  const kill = () => killTree(shell.pid)
  try {
    const ready = await whenReady(shell, state, heard, { wall, startTimeout, errorText: () => errorText })
    return {
      ready,
      pid: shell.pid,
      ended: shell.ended,
      errorText: () => errorText,
      kill,
      async request(argument, onLine) {
        state.received = 0
        state.onLine = onLine
        const tooMuch = new Promise<never>((_resolve, reject) => {
          state.limit = () => {
            reject(fail('work', 'powershell-answer-too-large', { limit: answerLimit }))
          }
        })
        try {
          await Promise.race([shell.send(`Invoke-DrydockJob '${argument}'`), tooMuch])
        } finally {
          state.onLine = () => undefined
          state.limit = null
        }
      },
      async close(grace) {
        shell.endInput()
        const late = new AbortController()
        await Promise.race([shell.ended, wall.sleep(grace, late.signal).then(kill)])
        late.abort()
        await shell.ended
      },
    }
  } catch (error) {
    await kill()
    throw error
  }
}

interface Waiting {
  readonly wall: Clock
  readonly startTimeout: number
  readonly errorText: () => string
}

async function whenReady(
  shell: Shell,
  state: { onLine: (line: Line) => void },
  heard: Listener,
  { wall, startTimeout, errorText }: Waiting,
): Promise<Ready> {
  const late = new AbortController()
  try {
    const ready = new Promise<Ready>((resolve) => {
      state.onLine = (line) => {
        if (line.type === 'ready') resolve(line)
      }
    })
    const sent = shell.send(startLine)
    const constrained = heard.constrained.then((mode) => {
      throw fail('input', 'powershell-constrained', { mode })
    })
    const through = sent.then(
      () => wall.sleep(200, late.signal).then(() => Promise.reject(notStarted(errorText()))),
      () => Promise.reject(notStarted(errorText())),
    )
    const timeout = wall.sleep(startTimeout, late.signal).then(() => {
      throw fail('outside', 'powershell-no-answer', { seconds: Math.ceil(startTimeout / 1000) }, errorText())
    })
    for (const one of [constrained, through, timeout]) one.catch(() => undefined)
    return await Promise.race([ready, constrained, through, timeout])
  } finally {
    late.abort()
  }
}

/** The engine ran and the host script did not: scripts are not allowed, or the process ended. */
const notStarted = (errorText: string): Failed =>
  /UnauthorizedAccess|PSSecurityException|about_Execution_Policies|execution of scripts/i.test(errorText)
    ? fail('input', 'powershell-blocked', errorText)
    : fail('outside', 'powershell-ended', errorText)

interface Listener {
  /** Marked lines that a piece of output completes; everything else is foreign. */
  take(text: string): readonly Line[]
  /** Resolves where the engine runs in a language mode that our scripts can't work in. */
  readonly constrained: Promise<string>
}

function listen(marker: string, onForeign: (text: string) => void): Listener {
  let rest = ''
  let found: (mode: string) => void = () => undefined
  const constrained = new Promise<string>((resolve) => {
    found = resolve
  })
  return {
    constrained,
    take(text) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      return lines.flatMap((line) => {
        const ours = readLine(line, marker)
        if (ours !== null) return [ours]
        const mode = /drydock-language-mode=(\w+)/.exec(line)?.[1]
        if (mode !== undefined && mode !== 'FullLanguage') found(mode)
        const foreign = plain(line).trim()
        if (foreign !== '' && mode === undefined && !delimiter.test(foreign)) onForeign(foreign)
        return []
      })
    },
  }
}

/** Text without colour codes and other control characters. */
export const plain = (text: string): string =>
  text.replace(/\u001B\[[0-9;?]*[ -/]*[@-~]/g, '').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')

import type { Clock } from '#shared/clock.ts'
import { fail, type Failed } from '#shared/failure.ts'
import { aborted } from './aborted.ts'
import type { Foreign } from './foreign.ts'
import type { Listener } from './listener.ts'
import type { Line, Ready } from './protocol.ts'
import type { Shell } from './shell.ts'

/**
 * Constant: where the host script lies is told in the environment. What the engine is comes first: under a restricted
 * language mode nothing after it runs, not even what the library waits for.
 */
const startLine =
  '"drydock-language-mode=$($ExecutionContext.SessionState.LanguageMode)"; "drydock-version=$($PSVersionTable.PSVersion)"; . $env:DRYDOCK_HOST'

export interface Starting {
  readonly wall: Clock
  /** Wall milliseconds until the engine has to be ready. */
  readonly timeout: number
  readonly signal: AbortSignal
}

/**
 * Starts the host script. Fails with powershell-constrained, powershell-too-old, powershell-blocked,
 * powershell-module-broken, powershell-no-answer, powershell-ended; rejects with the signal's reason.
 */
export async function whenReady(
  shell: Shell,
  listener: Listener,
  foreign: Foreign,
  { wall, timeout, signal }: Starting,
): Promise<Ready> {
  const over = new AbortController()
  const heard: { last: Line | null } = { last: null }
  const refused = new Promise<never>((_resolve, reject) => {
    listener.said = (name, value) => {
      const why = refusal(name, value)
      if (why !== null) reject(why)
    }
    listener.ours = (line) => {
      if (line.type === 'ready' || line.type === 'broken') heard.last = line
    }
  })
  const late = wall.sleep(timeout, over.signal).then(() => {
    throw fail('outside', 'powershell-no-answer', { seconds: Math.ceil(timeout / 1000) }, foreign.errorText())
  })
  const givenUp = aborted(signal, over.signal).then(() => {
    signal.throwIfAborted()
    return Promise.reject(new TypeError('not aborted'))
  })
  for (const one of [refused, late, givenUp]) one.catch(() => undefined)
  try {
    const outcome = await Promise.race([refused, shell.send(startLine), late, givenUp])
    if (heard.last?.type === 'ready' && outcome === 'worked') return fullLanguage(heard.last)
    const ending = outcome === 'ended' ? await shell.ended : outcome === 'too-much' ? outcome : ''
    throw notReady(heard.last, ending, foreign.errorText())
  } finally {
    over.abort()
    listener.said = () => undefined
    listener.ours = () => undefined
  }
}

/** Why an engine that says this about itself can't be worked with. */
function refusal(name: string, value: string): Failed | null {
  if (name === 'language-mode' && value !== 'FullLanguage')
    return fail('input', 'powershell-constrained', { mode: value })
  const [major, minor] = /^(\d+)\.(\d+)/.exec(value)?.slice(1).map(Number) ?? []
  if (name !== 'version' || major === undefined || minor === undefined) return null
  return major > 5 || (major === 5 && minor >= 1) ? null : fail('input', 'powershell-too-old', { version: value })
}

/** The operations' own runspace may be restricted where the first is not. */
function fullLanguage(ready: Ready): Ready {
  if (ready.languageMode === 'FullLanguage') return ready
  throw fail('input', 'powershell-constrained', { mode: ready.languageMode })
}

/** Names that stay English in every language of Windows; the console breaks lines at 80 characters, also inside them. */
const policy = /UnauthorizedAccess|PSSecurityException|about_Execution_Policies/i

function notReady(said: Line | null, ending: string, errorText: string): Failed {
  const detail = [said?.type === 'broken' ? said.detail : '', ending, errorText].filter((one) => one !== '').join('\n')
  const refused = said?.type === 'broken' ? said.reason === 'blocked' : policy.test(errorText.replace(/\s/g, ''))
  if (refused) return fail('input', 'powershell-blocked', detail)
  return ending === '' ? fail('input', 'powershell-module-broken', detail) : fail('outside', 'powershell-ended', detail)
}

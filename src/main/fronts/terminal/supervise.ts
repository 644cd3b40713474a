import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { runEvent, type RunEvent } from '#shared/contract/events.ts'
import { runId } from '#shared/contract/words.ts'
import { fail } from '#shared/failure.ts'
import { practiceWords } from '#shared/texts/en/terminal.ts'
import { terminalEntry } from '#main/places.ts'
import type { Terminal } from './command.ts'
import { progressLine } from './progress.ts'

/** The run that a child carried out, and the last line it printed: its report as JSON. */
export interface Supervised {
  readonly run: string
  readonly line: string
}

interface Child {
  readonly code: number | null
  readonly killed: boolean
  readonly run: string | null
  readonly line: string
}

/** No fault kills more often than once per primitive, before and after it. */
const mostResumes = 60

/**
 * Carries a run out in a child process and resumes it in a new one as often as it is killed, so that a fault that kills
 * the owner leaves this process alive. Fails with `practice-broke` where the child ends without a run.
 */
export async function supervise(
  terminal: Terminal & { readonly home: string },
  what: { plan: string; reviewHash: string; devices: number },
): Promise<Supervised> {
  const start = ['run', 'start', what.plan, '--reviewed', what.reviewHash, '--confirm', String(what.devices)]
  let child = await carryOut(terminal, start)
  let known = child.run
  for (let times = 1; child.killed && times <= mostResumes; times += 1) {
    if (known === null) throw fail('work', 'practice-broke', child.line)
    if (!terminal.json) terminal.note(practiceWords.resumed(times))
    child = await carryOut(terminal, ['run', 'resume', known])
    known ??= child.run
  }
  terminal.signal.throwIfAborted()
  if (known === null || !isReport(child.line)) throw fail('work', 'practice-broke', child.line)
  return { run: known, line: child.line }
}

async function carryOut(terminal: Terminal & { readonly home: string }, words: readonly string[]): Promise<Child> {
  terminal.signal.throwIfAborted()
  const child = spawn(process.execPath, [terminalEntry, ...words, '--events', '--home', terminal.home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const interrupt = () => child.kill('SIGINT')
  terminal.signal.addEventListener('abort', interrupt)
  let run: string | null = null
  let line = ''
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      resolve({ code, signal })
    })
  })
  for await (const text of createInterface({ input: child.stdout })) {
    line = text
    const event = readEvent(text)
    if (event === null) continue
    run = event.run
    const words = terminal.json ? null : progressLine(event)
    if (words !== null) terminal.note(words)
  }
  const { code, signal } = await ended
  terminal.signal.removeEventListener('abort', interrupt)
  return { code, killed: signal === 'SIGKILL', run, line }
}

/** What a line says; null: a child that was killed left half of it behind. */
function readLine(text: string): object | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' ? parsed : null
  } catch {
    // Half a line is no line.
    return null
  }
}

/** The last line of a child that came to an end of the run; otherwise it is an event, or what the child failed with. */
function isReport(line: string): boolean {
  const parsed = readLine(line)
  return parsed !== null && 'outcome' in parsed && !('seq' in parsed)
}

/** An event line is flat (formats.md, `--events`); null: another line. */
function readEvent(text: string): RunEvent | null {
  const parsed = readLine(text)
  if (parsed === null || !('seq' in parsed)) return null
  const { run, seq, at, kind, step, ...data } = parsed as Record<string, unknown>
  const event = runEvent.safeParse({
    run: runId.parse(run),
    seq,
    at,
    kind,
    ...(step === undefined ? {} : { step }),
    data,
  })
  return event.success ? event.data : null
}

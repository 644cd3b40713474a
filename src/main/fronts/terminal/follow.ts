import type { Input } from '#shared/contract/calls.ts'
import type { RunEvent } from '#shared/contract/events.ts'
import { ask, printJson } from './ask.ts'
import type { Terminal } from './command.ts'
import { exitCodeOfRun } from './exit-code.ts'
import { reportLines } from './lines.ts'
import { progressLine } from './progress.ts'
import { eventShape, reportShape } from './shapes.ts'

type RunCall = 'run:start' | 'run:resume' | 'run:confirm'

/** Makes a call that carries a run out in the foreground, shows its events as they are stored, and prints the run. */
export async function follow<C extends RunCall>(
  terminal: Terminal,
  events: boolean,
  call: C,
  input: Input<C>,
): Promise<number> {
  const app = await terminal.app()
  const show = (event: RunEvent) => {
    if (events) printJson(terminal, eventShape(event))
    else if (!terminal.json) {
      const line = progressLine(event)
      if (line !== null) terminal.note(line)
    }
  }
  const off = app.on('run:event', show)
  try {
    const report = await ask(terminal, call, input)
    if (terminal.json || events) printJson(terminal, reportShape(report))
    else for (const line of reportLines(report)) terminal.out(`${line}\n`)
    return report.outcome === null ? 130 : exitCodeOfRun(report.outcome)
  } finally {
    off()
  }
}

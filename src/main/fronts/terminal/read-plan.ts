import { ask } from './ask.ts'
import type { Terminal } from './command.ts'

/** Has a plan file read and kept, and answers its id: dangerous calls carry ids, never payloads. */
export async function readPlan(terminal: Terminal, given: string): Promise<string> {
  const { id } = await ask(terminal, 'plan:save', { path: terminal.path(given) })
  return id
}

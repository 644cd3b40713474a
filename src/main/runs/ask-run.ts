import { appendAudit } from '#main/store/audit.ts'
import { getCommand, insertCommand, type CommandKind } from '#main/store/commands.ts'
import type { JsonObject } from '#main/store/json.ts'
import { leaseOf, takeLease, type Lease } from '#main/store/lease.ts'
import { thisProcess } from '#main/store/process.ts'
import type { RunMeans } from './means.ts'

/** Wall time, milliseconds between looks at what the owner has done. */
const lookEvery = 200

export interface Asking {
  readonly run: string
  readonly kind: CommandKind
  readonly payload: JsonObject
  /** The account that asks. */
  readonly by: string
  /** What the audit is told besides. */
  readonly facts: JsonObject
}

/**
 * Asks something of a run by a command row, audited with it. Its owner does it within a second; where no owner lives, this
 * process takes the lease and does it with `here`, which gives the lease back. Answers what became of the command.
 */
export async function askRun(
  { store, wall }: RunMeans,
  { facts, ...asked }: Asking,
  here: (lease: Lease, command: number) => Promise<void>,
  signal: AbortSignal,
): Promise<JsonObject> {
  const { reader } = store
  const { run, kind, by } = asked
  const command = await store.write((writer) => {
    const id = insertCommand(writer, asked)
    appendAudit(writer, { who: by, run, what: `${kind}-asked`, facts: { command: id, ...facts } })
    return id
  }, signal)
  for (;;) {
    const result = getCommand(reader, command)?.result
    if (result !== null && result !== undefined) return result
    if (leaseOf(reader, run, thisProcess()) === null) {
      const answer = await store.write((writer) => takeLease(writer, run, thisProcess()), signal)
      if ('taken' in answer) {
        await here(answer.taken, command)
        return getCommand(reader, command)?.result ?? {}
      }
    }
    await wall.sleep(lookEvery, signal)
  }
}

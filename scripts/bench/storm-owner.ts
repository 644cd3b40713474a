import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { boardGroups } from '#shared/stages/group.ts'

const began = z.object({ run: z.string() })
const told = z.object({
  told: z.number(),
  /** Without the last state, which comes at once. */
  milliseconds: z.number(),
  groups: z.record(z.enum(boardGroups), z.number()),
})

/** What was told, and the last state that the store holds. */
export type Told = z.output<typeof told>

/** A run that another process owns, with devices of its own in a new store (`storm-run.ts`). */
export interface StormOwner {
  readonly run: string
  /** Has it store so many events; each moves a device. */
  tell(asked: { readonly perSecond: number; readonly seconds: number }): Promise<Told>
  end(): Promise<void>
}

export async function openStormOwner(file: string): Promise<StormOwner> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'storm-run.ts'), file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const said = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error('the process of the run has ended without a word')
    return JSON.parse(value)
  }
  const { run } = began.parse(await said())
  return {
    run,
    async tell(asked) {
      child.stdin.write(`${JSON.stringify(asked)}\n`)
      return told.parse(await said())
    },
    async end() {
      child.stdin.end()
      await gone
    },
  }
}

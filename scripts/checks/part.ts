import { program } from '../tools/program.ts'

/** What a part of the check found. */
export interface Verdict {
  readonly ok: boolean
  /** Shown when it failed. */
  readonly output: string
  /** One short line shown in both cases. */
  readonly summary?: string
}

/** One part of `npm run check`. */
export interface Part {
  readonly name: string
  run(): Promise<Verdict>
}

/** A part that is an installed tool; exit code 0 is good. */
export const toolPart = (name: string, packageName: string, args: readonly string[], command?: string): Part => ({
  name,
  async run() {
    const { code, output } = await program(packageName, args, command === undefined ? {} : { command })
    return { ok: code === 0, output }
  },
})

/** A part that lists what is wrong. */
export const listPart = (name: string, find: () => readonly string[]): Part => ({
  name,
  run() {
    const found = find()
    return Promise.resolve({ ok: found.length === 0, output: found.join('\n') })
  },
})

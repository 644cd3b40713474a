import type { ParseArgsOptionsConfig } from 'node:util'
import type { App } from '#main/app.ts'

/** What a command may use of the terminal it was typed in. */
export interface Terminal {
  readonly json: boolean
  readonly home: string | undefined
  readonly signal: AbortSignal
  /** A path as the user meant it: relative to the folder the user stood in, also under npm. */
  path(given: string): string
  /** The result: stdout. */
  out(text: string | Uint8Array): void
  /** Progress and notes: stderr. */
  note(text: string): void
  /** The app on the terminal's home, or on another one. */
  app(home?: string): Promise<App>
  closeApp(): Promise<void>
}

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

/** Does the work of one command and answers the exit code (formats.md, "Command line"). */
export type Work = (given: { values: Values; positionals: readonly string[] }, terminal: Terminal) => Promise<number>

export interface Command {
  readonly options: ParseArgsOptionsConfig
  readonly positionals: readonly [least: number, most: number]
  readonly load: () => Promise<{ run: Work }>
}

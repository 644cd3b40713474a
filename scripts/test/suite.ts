import type { Counts } from './count.ts'

/** A tool that a suite can't run without. */
export interface Need {
  readonly tool: string
  /** How a person gets it. */
  readonly how: string
  isThere(): boolean
}

export interface Suite {
  readonly name: string
  readonly needs: readonly Need[]
  /** Runs the suite; `long` asks for the whole matrices. Never zero tests: that is a failure. */
  run(long: boolean): Promise<Counts>
}

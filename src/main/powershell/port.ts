import type { ZodType } from 'zod'

/** A value on its way into PowerShell: JSON-safe; a `Secret` is sealed and becomes a SecureString. */
export type Wire = string | number | boolean | null | Secret | readonly Wire[] | { readonly [name: string]: Wire }

/** Text that may never stand in a line, a log or a transcript. */
export interface Secret {
  readonly secret: string
}

/** What an operation tells while it runs. Never persisted: facts come as items. */
export interface OperationEvent {
  readonly kind: 'progress' | 'warning' | 'verbose' | 'information' | 'error'
  readonly text: string
  /** 0 to 100; absent where the operation does not know. */
  readonly percent?: number
}

/** What PowerShell turned out to be. */
export interface EngineFacts {
  readonly edition: 'Desktop' | 'Core'
  readonly version: string
  readonly languageMode: string
  readonly executionPolicy: string
  readonly pid: number
}

export interface Invocation<T> {
  /** A name of the module's table of operations; any other is refused there. */
  readonly operation: string
  readonly input: { readonly [name: string]: Wire }
  /** Each item of the answer is parsed by this, once. */
  readonly item: ZodType<T>
  /** Wall milliseconds until it is cancelled and the process, if need be, killed. */
  readonly timeout?: number
  readonly onEvent?: (event: OperationEvent) => void
}

/**
 * One long-lived PowerShell process behind a queue: one operation at a time, in the order asked. Fails with a `Failed`:
 * codes powershell-... where PowerShell itself is the matter, else what the operation answered. After a failure of kind
 * `outside` the operation may have had its effect: ask before repeating; nothing is repeated here.
 */
export interface PowerShellHost {
  /** Starts the process where none is warm. */
  facts(signal: AbortSignal): Promise<EngineFacts>
  /** All items of an answer, as they came in pages. An aborted signal rejects with its reason; the effect is unknown then. */
  invoke<T>(invocation: Invocation<T>, signal: AbortSignal): Promise<readonly T[]>
  /** Process ids of what runs now: none while nothing is warm. */
  processes(): readonly number[]
  /** Ends the process; work in flight is reported as cancelled. May be started again by the next call. */
  stop(): Promise<void>
}

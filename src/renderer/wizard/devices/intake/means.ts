import type { Input, Output } from '#shared/contract/calls.ts'
import type { PageCall } from '#shared/contract/names.ts'
import type { LineCounts } from '#shared/draft/line.ts'
import type { Failure } from '#shared/failure.ts'
import type { Sound } from '../../../scan/sound.ts'

/** What the intake needs of the page around it. */
export interface IntakeMeans {
  readonly id: string
  /** Makes a call; a failure becomes an exception. */
  ask<C extends PageCall>(call: C, input: Input<C>, signal?: AbortSignal): Promise<Output<C>>
  failureOf(error: unknown): Failure
  /** Wall time, milliseconds. */
  now(): number
  /** Does it after so many milliseconds, unless it is taken back by what is answered. */
  later(work: () => void, milliseconds: number): () => void
  sound(sound: Sound): void
  /** Said at once; `mention`: when nothing else is said. */
  announce(text: string): void
  mention(text: string): void
  /** Counts that the rest of the wizard shows. */
  counted(counts: LineCounts): void
}

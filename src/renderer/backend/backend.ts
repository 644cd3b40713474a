import type { Input, Output } from '#shared/contract/calls.ts'
import type { PageCall } from '#shared/contract/names.ts'
import type { Events } from '#shared/contract/events.ts'
import type { Result } from '#shared/result.ts'
import { browserBackend } from './browser-backend.ts'
import { windowBackend } from './window-backend.ts'

/** The page's one way out. Two implementations: preload's table in the window, loopback HTTP in a browser. */
export interface Backend {
  /** A failure comes back as data. An aborted signal cancels the call where it is carried out. */
  call<C extends PageCall>(call: C, input: Input<C>, signal?: AbortSignal): Promise<Result<Output<C>>>
  /** Answers how to stop listening. */
  on<E extends keyof Events>(event: E, listener: (value: Events[E]) => void): () => void
  /** Puts text where a person can paste it from. */
  copy(text: string): Promise<boolean>
  readonly isWindow: boolean
}

/** The bridge that preload has put into the page, else the server that the page came from. */
export const backend: Backend = window.drydock === undefined ? browserBackend() : windowBackend(window.drydock)

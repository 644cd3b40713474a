import type { Result } from '../result.ts'
import type { Input, Output } from './calls.ts'
import type { Events } from './events.ts'
import type { PageCall } from './names.ts'

/**
 * What preload puts into the page, as `window.drydock`: a table of named functions, nothing else (electron.md, H4). A call
 * that carries a ticket can be cancelled by it.
 */
export interface Bridge {
  readonly calls: { readonly [C in PageCall]: (input: Input<C>, ticket?: number) => Promise<Result<Output<C>>> }
  readonly cancel: (ticket: number) => void
  readonly on: { readonly [E in keyof Events]: (listener: (value: Events[E]) => void) => () => void }
}

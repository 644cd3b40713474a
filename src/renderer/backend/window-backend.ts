import type { Bridge } from '#shared/contract/bridge.ts'
import type { Input, Output } from '#shared/contract/calls.ts'
import type { PageCall } from '#shared/contract/names.ts'
import { failure } from '#shared/failure.ts'
import { failed, type Result } from '#shared/result.ts'
import type { Backend } from './backend.ts'

declare global {
  interface Window {
    readonly drydock?: Bridge
  }
}

/** In the window: preload's table. */
export function windowBackend(bridge: Bridge): Backend {
  let tickets = 0

  async function call<C extends PageCall>(name: C, input: Input<C>, signal?: AbortSignal): Promise<Result<Output<C>>> {
    // Cancelled before it was asked: between two calls of one work.
    if (signal?.aborted === true) return failed(failure('cancelled', 'cancelled'))
    const ask: (input: Input<C>, ticket?: number) => Promise<Result<Output<C>>> = bridge.calls[name]
    if (signal === undefined) return ask(input)
    const ticket = (tickets += 1)
    const cancel = (): void => {
      bridge.cancel(ticket)
    }
    signal.addEventListener('abort', cancel, { once: true })
    try {
      return await ask(input, ticket)
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }
  return {
    isWindow: true,
    call,
    on: (event, listener) => bridge.on[event](listener),
    async copy(text) {
      return (await call('app:copy', { text })).ok
    },
  }
}

import type { Output } from '#shared/contract/calls.ts'
import type { Events } from '#shared/contract/events.ts'
import { failure } from '#shared/failure.ts'
import { failed, type Result } from '#shared/result.ts'
import type { Backend } from './backend.ts'
import { followEvents } from './follow-events.ts'

const key = 'drydock-token'

/** The token stands behind # on the first visit, where no server sees it; afterwards this tab keeps it. */
function takeToken(): string {
  const given = window.location.hash.slice(1)
  if (/^[a-z2-7]{26}$/.test(given)) {
    window.sessionStorage.setItem(key, given)
    window.history.replaceState(null, '', window.location.pathname)
  }
  return window.sessionStorage.getItem(key) ?? ''
}

type Listeners = { readonly [E in keyof Events]: Set<(value: Events[E]) => void> }

/** In a browser: the server that the page came from, over loopback HTTP. */
export function browserBackend(): Backend {
  const authorization = `Bearer ${takeToken()}`
  const listeners: Listeners = {
    'database:waiting': new Set(),
    'run:changed': new Set(),
    'run:event': new Set(),
    'run:progress': new Set(),
    'window:closing': new Set(),
  }
  let following = false
  const follow = (): void => {
    if (following) return
    following = true
    followEvents(authorization, (event, value) => {
      const told: Set<(value: never) => void> = listeners[event]
      for (const listener of told) listener(value as never)
    })
  }
  return {
    isWindow: false,
    async call(name, input, signal) {
      try {
        const response = await fetch(`/call/${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: { authorization },
          body: JSON.stringify(input),
          ...(signal === undefined ? {} : { signal }),
        })
        if (!response.ok) return failed(failure('outside', 'server-refuses', { status: response.status }))
        return (await response.json()) as Result<Output<typeof name>>
      } catch (error) {
        if (signal?.aborted === true) return failed(failure('cancelled', 'cancelled'))
        return failed(failure('outside', 'server-gone', error instanceof Error ? error.message : String(error)))
      }
    },
    on(event, listener) {
      follow()
      listeners[event].add(listener)
      return () => {
        listeners[event].delete(listener)
      }
    },
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text)
        return true
      } catch {
        // The browser says no: the page then says that nothing was copied.
        return false
      }
    },
  }
}

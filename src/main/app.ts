import type { Call, Output } from '#shared/contract/calls.ts'
import type { AppEvents } from '#shared/contract/events.ts'
import type { Result } from '#shared/result.ts'
import { createGate } from './gate.ts'
import { handlersOf } from './app-handlers.ts'
import { homeFolder, placesIn } from './places.ts'
import type { Desktop } from '#main/desktop/port.ts'
import { noDesktop } from '#main/desktop/no-desktop.ts'
import { fileLog } from '#main/log/log.ts'
import { openServices } from './app-services.ts'
import { sampled } from './sampled.ts'
import { systemRandom, wallClock } from './time.ts'
import { version } from './version.ts'

export type { Desktop } from '#main/desktop/port.ts'

export interface AppSettings {
  /** Absent: the platform's place for it. */
  readonly home: string | undefined
  /** What the front can do beyond a page; absent: the terminal. */
  readonly desktop?: Desktop | 'browser' | 'terminal'
  /** How Graph is reached: the desktop window goes by the system's proxy and trust. Absent: Node's own. */
  readonly fetch?: typeof globalThis.fetch
}

/** What a front talks to. Nothing is opened before a call needs it. */
export interface App {
  call<C extends Call>(call: C, input: unknown, signal: AbortSignal): Promise<Result<Output<C>>>
  /** Events of runs that this process carries out, as they are stored; progress as a sample. Answers how to stop listening. */
  on<E extends keyof AppEvents>(event: E, listener: (value: AppEvents[E]) => void): () => void
  close(): Promise<void>
}

type Listeners = { readonly [E in keyof AppEvents]: Set<(value: AppEvents[E]) => void> }

/** The one place where ports, store and services are put together (design, "The house"). */
export function createApp({ home: given, desktop: front = 'terminal', fetch = globalThis.fetch }: AppSettings): App {
  const home = homeFolder(given)
  const desktop = typeof front === 'string' ? noDesktop(front, version) : front
  const listeners: Listeners = { 'run:event': new Set(), 'run:progress': new Set(), 'run:changed': new Set() }
  const log = fileLog(placesIn(home).log, wallClock)
  const progress = sampled<AppEvents['run:progress']>(wallClock, (value) => {
    for (const listener of listeners['run:progress']) listener(value)
  })
  const services = openServices({
    home,
    desktop,
    fetch,
    log,
    wall: wallClock,
    random: systemRandom,
    publish: (event) => {
      for (const listener of listeners['run:event']) listener(event)
    },
    onProgress: (value) => {
      progress.put(value)
    },
  })
  return {
    call: createGate(handlersOf(services), log),
    on(event, listener) {
      listeners[event].add(listener)
      return () => {
        listeners[event].delete(listener)
      }
    },
    async close() {
      progress.flush()
      await services.close()
    },
  }
}

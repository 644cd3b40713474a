import type { Call, Output } from '#shared/contract/calls.ts'
import type { Events } from '#shared/contract/events.ts'
import type { Result } from '#shared/result.ts'
import { createGate } from './gate.ts'
import { handlersOf } from './app-handlers.ts'
import { homeFolder, placesIn } from './places.ts'
import { fileLog } from '#main/log/log.ts'
import { openServices } from './app-services.ts'
import { sampled } from './sampled.ts'
import { systemRandom, wallClock } from './time.ts'

export interface AppSettings {
  /** Absent: the platform's place for it. */
  readonly home: string | undefined
}

/** What a front talks to. Nothing is opened before a call needs it. */
export interface App {
  call<C extends Call>(call: C, input: unknown, signal: AbortSignal): Promise<Result<Output<C>>>
  /** Events of runs that this process carries out, as they are stored; progress as a sample. Answers how to stop listening. */
  on<E extends keyof Events>(event: E, listener: (value: Events[E]) => void): () => void
  close(): Promise<void>
}

type Listeners = { readonly [E in keyof Events]: Set<(value: Events[E]) => void> }

/** The one place where ports, store and services are put together (design, "The house"). */
export function createApp({ home: given }: AppSettings): App {
  const home = homeFolder(given)
  const listeners: Listeners = { 'run:event': new Set(), 'run:progress': new Set() }
  const log = fileLog(placesIn(home).log, wallClock)
  const progress = sampled<Events['run:progress']>(wallClock, (value) => {
    for (const listener of listeners['run:progress']) listener(value)
  })
  const services = openServices({
    home,
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

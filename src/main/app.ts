import type { Call, Output } from '#shared/contract/calls.ts'
import type { Progress, RunEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/result.ts'
import { createGate } from './gate.ts'
import { handlersOf } from './app-handlers.ts'
import { homeFolder, placesIn } from './places.ts'
import { fileLog } from '#main/log/log.ts'
import { openServices } from './app-services.ts'
import { systemRandom, wallClock } from './time.ts'

export interface AppSettings {
  /** Absent: the platform's place for it. */
  readonly home: string | undefined
}

/** What a front talks to. Nothing is opened before a call needs it. */
export interface App {
  call<C extends Call>(call: C, input: unknown, signal: AbortSignal): Promise<Result<Output<C>>>
  /** Events of runs that this process carries out, as they are stored. Answers how to stop listening. */
  onEvent(listener: (event: RunEvent) => void): () => void
  onProgress(listener: (progress: Progress) => void): () => void
  close(): Promise<void>
}

/** The one place where ports, store and services are put together (design, "The house"). */
export function createApp({ home: given }: AppSettings): App {
  const home = homeFolder(given)
  const listeners = new Set<(event: RunEvent) => void>()
  const watchers = new Set<(progress: Progress) => void>()
  const log = fileLog(placesIn(home).log, wallClock)
  const services = openServices({
    home,
    log,
    wall: wallClock,
    random: systemRandom,
    publish: (event) => {
      for (const listener of listeners) listener(event)
    },
    onProgress: (progress) => {
      for (const watcher of watchers) watcher(progress)
    },
  })
  return {
    call: createGate(handlersOf(services), log),
    onEvent: (listener) => subscribe(listeners, listener),
    onProgress: (watcher) => subscribe(watchers, watcher),
    close: () => services.close(),
  }
}

function subscribe<T>(all: Set<T>, one: T): () => void {
  all.add(one)
  return () => {
    all.delete(one)
  }
}

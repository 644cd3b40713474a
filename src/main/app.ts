import { iso } from '#shared/clock.ts'
import type { Call, Output } from '#shared/contract/calls.ts'
import type { AppEvents } from '#shared/contract/events.ts'
import type { Result } from '#shared/result.ts'
import { createGate } from './gate.ts'
import { handlersOf } from './app-handlers.ts'
import { homeFolder, placesIn } from './places.ts'
import type { Desktop } from '#main/desktop/port.ts'
import { noDesktop } from '#main/desktop/no-desktop.ts'
import { fileLog } from '#main/log/log.ts'
import { lastSeq } from '#main/store/events.ts'
import { openServices } from './app-services.ts'
import { sampledBy } from './sampled.ts'
import { systemRandom, wallClock } from './time.ts'
import { version } from './version.ts'
import { waitNews } from './wait-news.ts'
import { watchRuns } from '#main/runs/watch-runs.ts'

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
  /**
   * Events of runs that this process carries out, as they are stored; progress and changes, also those by other processes,
   * as a sample for each run. Answers how to stop listening.
   */
  on<E extends keyof AppEvents>(event: E, listener: (value: AppEvents[E]) => void): () => void
  /** Runs that this process carries out now: what closing it would interrupt. */
  carriedOut(): readonly string[]
  close(): Promise<void>
}

type Listeners = { readonly [E in keyof AppEvents]: Set<(value: AppEvents[E]) => void> }

/** The one place where ports, store and services are put together (design, "The house"). */
export function createApp({ home: given, desktop: front = 'terminal', fetch = globalThis.fetch }: AppSettings): App {
  const home = homeFolder(given)
  const desktop = typeof front === 'string' ? noDesktop(front, version) : front
  const listeners: Listeners = {
    'run:event': new Set(),
    'run:progress': new Set(),
    'run:changed': new Set(),
    'database:waiting': new Set(),
  }
  const log = fileLog(placesIn(home).log, wallClock)
  const tell = <E extends keyof AppEvents>(event: E, value: AppEvents[E]): void => {
    for (const listener of listeners[event]) listener(value)
  }
  const progress = sampledBy<AppEvents['run:progress']>(wallClock, runOf, (value) => {
    tell('run:progress', value)
  })
  const changed = sampledBy<AppEvents['run:changed']>(wallClock, runOf, (value) => {
    tell('run:changed', value)
  })
  const services = openServices({
    home,
    desktop,
    fetch,
    log,
    wall: wallClock,
    random: systemRandom,
    publish: (event) => {
      tell('run:event', event)
      const change = { run: event.run, seq: event.seq }
      changed.put(change)
      watch.stored(change)
    },
    onProgress: (value) => {
      progress.put(value)
    },
    onWait: waitNews(wallClock, (since) => {
      tell('database:waiting', { since: since === null ? null : iso(since) })
    }),
    onOwner: (run) => {
      void services.store().then(({ reader }) => {
        changed.put({ run, seq: lastSeq(reader, run) })
      })
    },
  })
  const watch = watchRuns({
    store: () => services.store(),
    wall: wallClock,
    log,
    tell: (change) => {
      changed.put(change)
    },
  })
  return {
    call: createGate(handlersOf(services), log),
    on(event, listener) {
      listeners[event].add(listener)
      if (event === 'run:changed') watch.start()
      return () => {
        listeners[event].delete(listener)
        if (listeners['run:changed'].size === 0) void watch.stop()
      }
    },
    carriedOut: () => services.carriedOut(),
    async close() {
      await watch.stop()
      await services.close()
      progress.flush()
      changed.flush()
    },
  }
}

const runOf = ({ run }: { readonly run: string }): string => run

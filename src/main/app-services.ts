import type { Clock, Random } from '#shared/clock.ts'
import type { Progress } from '#shared/contract/events.ts'
import { fail } from '#shared/failure.ts'
import type { Tenant } from '#main/intune/port.ts'
import type { Desktop } from '#main/desktop/port.ts'
import type { Log } from '#main/log/port.ts'
import type { Background } from '#main/runs/background.ts'
import type { Connection, ConnectionAsked } from '#main/runs/connection.ts'
import type { Publish } from '#main/runs/own-run.ts'
import type { RunMeans } from '#main/runs/means.ts'
import type { Store } from '#main/store/store.ts'
import { openConnections, type OpenedConnection } from './app-connections.ts'
import { placesIn } from './places.ts'

export interface ServiceSettings {
  readonly home: string
  readonly desktop: Desktop
  readonly fetch: typeof globalThis.fetch
  readonly log: Log
  readonly wall: Clock
  readonly random: Random
  readonly publish: Publish
  readonly onProgress: (progress: Progress) => void
  /** A run has been taken, or let go of, by this process. */
  readonly onOwner: (run: string) => void
  /** Since when (wall time) the database is waited for that another program holds; null: no more. */
  readonly onWait: (since: number | null) => void
}

/** What handlers work with; each part is loaded and opened when it is first asked for. */
export interface Services extends ServiceSettings {
  store(): Promise<Store>
  readonly connect: (asked: ConnectionAsked) => Promise<Connection>
  /** The tenant of the default connection. */
  readonly tenant: () => Promise<Tenant>
  /** The runs that go on in this process while nobody waits for them. */
  background(): Promise<Background>
  /** Runs that this process carries out now, while nobody waits for them. */
  carriedOut(): readonly string[]
  means(): Promise<RunMeans>
  /** Closes a connection, does `work`, and only then lets the next call open it anew. */
  readonly renew: (connection: string, work: () => Promise<void>) => Promise<void>
  close(): Promise<void>
}

/** The practice world answers at once, so a step is tried again sooner than a real site would be asked. */
const patience = { attempts: 5, pause: 300 }

/** What is loaded and opened once, by the first who asks; where that fails, the next one tries again. */
function once<T>(open: () => Promise<T>): { readonly get: () => Promise<T>; readonly now: () => Promise<T> | null } {
  let there: Promise<T> | null = null
  return {
    get() {
      if (there !== null) return there
      const opening = open()
      there = opening
      opening.catch(() => {
        there = null
      })
      return opening
    },
    now: () => there,
  }
}

export function openServices(settings: ServiceSettings): Services {
  const { home, desktop, fetch, wall, random, log, publish, onProgress, onOwner, onWait } = settings
  const places = placesIn(home)
  let carrying: Background | null = null
  const closing = new AbortController()
  const store = once(async () => {
    const { openStoreInTurn } = await import('#main/store/store.ts')
    return openStoreInTurn(places.store, { wall, random, onWait }, closing.signal)
  })
  const background = once(async () => {
    const { openBackground } = await import('#main/runs/background.ts')
    carrying = openBackground(log, onOwner)
    return carrying
  })
  const open = async (id: string): Promise<OpenedConnection> => {
    const { connectionById } = await import('#main/settings/settings.ts')
    if (id !== 'practice' && connectionById((await store.get()).reader, id).kind === 'production')
      throw fail('input', 'connection-not-ready', { connection: id })
    const { ensureWorld, openPractice } = await import('./app-practice.ts')
    // A window has nobody who would make one first; a command line says so (`world-missing`).
    if (desktop.front !== 'terminal') ensureWorld(places.practice, {}, wall)
    return openPractice(places.practice, { wall, random, log, fetch })
  }
  const connections = openConnections(open)
  const services: Services = {
    ...settings,
    store: store.get,
    connect: connections.connect,
    renew: connections.renew,
    background: background.get,
    async tenant() {
      const { defaultConnection } = await import('#main/settings/settings.ts')
      const { id } = defaultConnection((await services.store()).reader)
      return (await services.connect({ connection: id })).ports.tenant
    },
    carriedOut: () => carrying?.runs() ?? [],
    async means() {
      const opened = await services.store()
      const { deviceLimit } = await import('#main/settings/settings.ts')
      return {
        store: opened,
        connect: services.connect,
        wall,
        random,
        log,
        publish,
        onProgress,
        background: await services.background(),
        patience,
        deviceLimit: deviceLimit(opened.reader),
      }
    },
    async close() {
      closing.abort(fail('cancelled', 'cancelled'))
      // What is carried out here writes to the store until it has let go.
      await (await background.now())?.close()
      await connections.close()
      const [opened] = await Promise.allSettled([store.now()])
      if (opened.status === 'fulfilled') opened.value?.close()
    },
  }
  return services
}

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
  /** Closes what is open of a connection; the next call opens it anew. */
  disconnect(connection: string): Promise<void>
  close(): Promise<void>
}

/** The practice world answers at once, so a step is tried again sooner than a real site would be asked. */
const patience = { attempts: 5, pause: 300 }

async function closeAll(connections: readonly Promise<Connection>[]): Promise<void> {
  for (const one of await Promise.allSettled(connections)) if (one.status === 'fulfilled') await one.value.close()
}

export function openServices(settings: ServiceSettings): Services {
  const { home, desktop, fetch, wall, random, log, publish, onProgress, onOwner } = settings
  const places = placesIn(home)
  let store: Promise<Store> | null = null
  let background: Promise<Background> | null = null
  let carrying: Background | null = null
  const connections = new Map<string, { readonly id: string; readonly opened: Promise<Connection> }>()

  const open = async ({ connection: id, share }: ConnectionAsked): Promise<Connection> => {
    const { connectionById } = await import('#main/settings/settings.ts')
    if (id !== 'practice' && connectionById((await services.store()).reader, id).kind === 'production')
      throw fail('input', 'connection-not-ready', { connection: id })
    const { ensureWorld, openPractice } = await import('./app-practice.ts')
    // A window has nobody who would make one first; a command line says so (`world-missing`).
    if (desktop.front !== 'terminal') ensureWorld(places.practice, {}, wall)
    return openPractice(places.practice, { wall, random, log, fetch }, share)
  }
  const services: Services = {
    ...settings,
    store() {
      store ??= import('#main/store/store.ts').then(({ openStore }) => openStore(places.store, { wall, random }))
      return store
    },
    async connect(asked) {
      const key = JSON.stringify([asked.connection, asked.share?.folder, asked.share?.unc])
      const there = connections.get(key) ?? { id: asked.connection, opened: open(asked) }
      connections.set(key, there)
      // One that could not be opened is tried again by the next call.
      there.opened.catch(() => {
        if (connections.get(key) === there) connections.delete(key)
      })
      return there.opened
    },
    async tenant() {
      const { defaultConnection } = await import('#main/settings/settings.ts')
      const { id } = defaultConnection((await services.store()).reader)
      return (await services.connect({ connection: id })).ports.tenant
    },
    background() {
      background ??= import('#main/runs/background.ts').then(({ openBackground }) => {
        carrying = openBackground(log, onOwner)
        return carrying
      })
      return background
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
    async disconnect(connection) {
      const found = [...connections].filter(([, one]) => one.id === connection)
      for (const [key] of found) connections.delete(key)
      await closeAll(found.map(([, one]) => one.opened))
    },
    async close() {
      // What is carried out here writes to the store until it has let go.
      await (await background)?.close()
      await closeAll([...connections.values()].map((one) => one.opened))
      const opened = store === null ? [] : await Promise.allSettled([store])
      for (const one of opened) if (one.status === 'fulfilled') one.value.close()
    },
  }
  return services
}

import type { Clock, Random } from '#shared/clock.ts'
import type { Progress } from '#shared/contract/events.ts'
import { fail } from '#shared/failure.ts'
import type { Tenant } from '#main/intune/port.ts'
import type { Log } from '#main/log/port.ts'
import type { Connection, ConnectionAsked } from '#main/runs/connection.ts'
import type { Publish } from '#main/runs/own-run.ts'
import type { RunMeans } from '#main/runs/means.ts'
import type { Store } from '#main/store/store.ts'
import { placesIn } from './places.ts'

export interface ServiceSettings {
  readonly home: string
  readonly log: Log
  readonly wall: Clock
  readonly random: Random
  readonly publish: Publish
  readonly onProgress: (progress: Progress) => void
}

/** What handlers work with; each part is loaded and opened when it is first asked for. */
export interface Services extends ServiceSettings {
  store(): Promise<Store>
  readonly connect: (asked: ConnectionAsked) => Promise<Connection>
  /** The tenant of the default connection. */
  readonly tenant: () => Promise<Tenant>
  means(): Promise<RunMeans>
  close(): Promise<void>
}

/** The practice world answers at once, so a step is tried again sooner than a real site would be asked. */
const patience = { attempts: 5, pause: 300 }

export function openServices(settings: ServiceSettings): Services {
  const { home, wall, random, log, publish, onProgress } = settings
  const places = placesIn(home)
  let store: Promise<Store> | null = null
  const connections = new Map<string, Promise<Connection>>()

  const open = async ({ connection: id, share }: ConnectionAsked): Promise<Connection> => {
    const { connectionById } = await import('#main/settings/settings.ts')
    if (id !== 'practice' && connectionById((await services.store()).reader, id).kind === 'production')
      throw fail('input', 'connection-not-ready', { connection: id })
    const { openPractice } = await import('./app-practice.ts')
    return openPractice(places.practice, { wall, random, log }, share)
  }
  const services: Services = {
    ...settings,
    store() {
      store ??= import('#main/store/store.ts').then(({ openStore }) => openStore(places.store, { wall, random }))
      return store
    },
    async connect(asked) {
      const key = JSON.stringify([asked.connection, asked.share?.folder, asked.share?.unc])
      const there = connections.get(key) ?? open(asked)
      connections.set(key, there)
      return there
    },
    async tenant() {
      const { defaultConnection } = await import('#main/settings/settings.ts')
      const { id } = defaultConnection((await services.store()).reader)
      return (await services.connect({ connection: id })).ports.tenant
    },
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
        patience,
        deviceLimit: deviceLimit(opened.reader),
      }
    },
    async close() {
      for (const one of await Promise.allSettled(connections.values()))
        if (one.status === 'fulfilled') await one.value.close()
      const opened = store === null ? [] : await Promise.allSettled([store])
      for (const one of opened) if (one.status === 'fulfilled') one.value.close()
    },
  }
  return services
}

import type { Site } from '#main/configmgr/port.ts'
import type { IdleClock } from '#main/runs/test-clock.ts'

/** A site whose calls take real time, during which no time passes on the clock of the run. */
export const slowSite = (site: Site, clock: IdleClock): Site => ({
  about: slow(site.about, clock),
  packages: slow(site.packages, clock),
  collections: slow(site.collections, clock),
  devices: slow(site.devices, clock),
  images: slow(site.images, clock),
  taskSequences: slow(site.taskSequences, clock),
  locks: slow(site.locks, clock),
  content: slow(site.content, clock),
  deployments: slow(site.deployments, clock),
  status: slow(site.status, clock),
})

function slow<T extends object>(port: T, clock: IdleClock): T {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, target, given)
        if (answer instanceof Promise) return clock.during(answer)
        return isPaged(answer) ? pagesDuring(answer, clock) : answer
      }
    },
  })
}

const isPaged = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

async function* pagesDuring(pages: AsyncIterable<unknown>, clock: IdleClock): AsyncGenerator {
  const iterator = pages[Symbol.asyncIterator]()
  for (;;) {
    const page = await clock.during(Promise.resolve(iterator.next()))
    if (page.done === true) return
    yield page.value
  }
}

import type { Site } from '#main/configmgr/port.ts'
import type { Share } from '#main/share/port.ts'

/** The methods that change something in the site: before each of them the lease is checked (design, "Runner"). */
const mutating: { readonly [P in keyof Site]: readonly (keyof Site[P])[] } = {
  about: [],
  packages: ['create', 'updateContent', 'remove'],
  collections: ['create', 'addDirectRules', 'removeDirectRules', 'requestEvaluation', 'remove'],
  devices: ['setVariable', 'removeVariable', 'importComputer'],
  images: [],
  taskSequences: ['create', 'write', 'setEnabled', 'remove'],
  locks: ['releaseOwn'],
  content: ['send', 'redistribute', 'validate'],
  deployments: ['create', 'change', 'remove'],
  status: ['nudge'],
}

/** Resolves when the lease is known to be held. */
type Check = () => Promise<void>

function fenced<T extends object>(port: T, names: readonly PropertyKey[], check: Check): T {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const act = (given: readonly unknown[]): unknown => Reflect.apply(value, target, given)
      if (!names.includes(name)) return (...given: unknown[]) => act(given)
      return async (...given: unknown[]) => {
        await check()
        return act(given)
      }
    },
  })
}

/** The same share, with the same check before a file is written. */
export const fenceShare = (share: Share, check: Check): Share => fenced(share, ['write'], check)

/** The same site, but `check` is awaited before anything is changed; when it fails, nothing is. */
export function fenceSite(site: Site, check: Check): Site {
  return {
    about: site.about,
    images: site.images,
    packages: fenced(site.packages, mutating.packages, check),
    collections: fenced(site.collections, mutating.collections, check),
    devices: fenced(site.devices, mutating.devices, check),
    taskSequences: fenced(site.taskSequences, mutating.taskSequences, check),
    locks: fenced(site.locks, mutating.locks, check),
    content: fenced(site.content, mutating.content, check),
    deployments: fenced(site.deployments, mutating.deployments, check),
    status: fenced(site.status, mutating.status, check),
  }
}

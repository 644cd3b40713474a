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

function fenced<T extends object>(port: T, names: readonly PropertyKey[], check: () => void): T {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown => {
        if (names.includes(name)) check()
        return Reflect.apply(value, target, given)
      }
    },
  })
}

/** The same share, with the same check before a file is written. */
export const fenceShare = (share: Share, check: () => void): Share => fenced(share, ['write'], check)

/** The same site, but `check` is called before anything is changed; when it throws, nothing is. */
export function fenceSite(site: Site, check: () => void): Site {
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

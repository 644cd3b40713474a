import type { SiteFacts } from '../site.ts'

/**
 * Releases by the build in a site's version (5.00.BUILD.x). A console names its release instead: 5.RELEASE.x, from 2103
 * on; older ones have the build, too.
 */
const releases: ReadonlyMap<number, number> = new Map([
  [9049, 2103],
  [9058, 2107],
  [9068, 2111],
  [9078, 2203],
  [9088, 2207],
  [9096, 2211],
  [9106, 2303],
  [9122, 2309],
  [9128, 2403],
  [9132, 2409],
  [9135, 2503],
  [9141, 2509],
])

/** Site and console are of one release, the console is of an older or a newer one, or it can't be told. */
export type ConsoleAge = 'same' | 'older' | 'newer' | 'unknown'

/** How old the console's module is, next to the site that it works on: it should be of the same release (configmgr.md 2.1). */
export function consoleAge({ version, consoleVersion }: Pick<SiteFacts, 'version' | 'consoleVersion'>): ConsoleAge {
  const site = releaseOf(version)
  const console = releaseOf(consoleVersion)
  if (site === null || console === null) return 'unknown'
  if (site === console) return 'same'
  return console < site ? 'older' : 'newer'
}

function releaseOf(version: string): number | null {
  const [, release, build] = /^5\.(\d{1,5})\.(\d{1,5})(?:\.\d+)*$/.exec(version) ?? []
  if (release === undefined || build === undefined) return null
  return Number(release) === 0 ? (releases.get(Number(build)) ?? null) : Number(release)
}

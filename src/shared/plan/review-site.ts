import { note, warn, type Finding } from '../finding.ts'
import { siteObjectKinds, type SiteObjectKind, type SiteRight } from '../site.ts'
import { consoleAge } from './console-version.ts'
import type { ReviewFacts } from './facts.ts'

/** What a site may well have none of: nothing was made yet. Of all the others every site has some. */
const mayBeNone: readonly SiteObjectKind[] = ['task-sequences', 'deployments', 'os-images']

/** Whether the console fits the site, and whether this account sees what it has to work with (configmgr.md 10, point 1). */
export const reviewSite = ({ site, rights }: Pick<ReviewFacts, 'site' | 'rights'>): readonly Finding[] => [
  ...judgeConsole(site),
  ...judgeRights(rights),
]

/** A console should be of its site's release. */
export function* judgeConsole(site: ReviewFacts['site']): Generator<Finding> {
  const versions = { console: site.consoleVersion, site: site.version }
  const age = consoleAge(site)
  if (age === 'older') yield warn('console-older', 'console', versions)
  if (age === 'newer') yield note('console-newer', 'console', versions)
}

/** Kinds of objects of which this account sees none. */
export function* judgeRights(rights: readonly SiteRight[]): Generator<Finding> {
  const unseen = siteObjectKinds.filter((kind) => rights.some((one) => one.what === kind && !one.seen))
  const certain = unseen.filter((kind) => !mayBeNone.includes(kind))
  const open = unseen.filter((kind) => mayBeNone.includes(kind))
  if (certain.length > 0) yield warn('objects-not-seen', 'account', { what: certain })
  if (open.length > 0) yield note('objects-not-seen', 'account', { what: open })
}

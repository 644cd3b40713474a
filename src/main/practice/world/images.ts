import { siteObjectKinds, type BootImage, type OsImage, type SiteFacts, type SiteRight } from '#shared/site.ts'
import { read } from './act.ts'
import { contentRow } from './content-rows.ts'
import { siteCode } from './ids.ts'
import type { Actor, World } from './world.ts'

const architectures = ['x64', 'x86', 'arm64'] as const

/** A real site that does not know a size keeps 0. */
const sizeOf = (kilobytes: number): number | null => (kilobytes > 0 ? kilobytes : null)

/** All boot images. */
export const bootImages = (world: World): readonly BootImage[] =>
  read(world, () => world.db.all(contentRow, "FROM content WHERE kind = 'boot-image' ORDER BY id")).map(
    ({ id, name, version, sourceVersion, size, architecture }) => ({
      id,
      name,
      version,
      sourceVersion,
      size: sizeOf(size),
      architecture: architectures.find((one) => one === architecture) ?? 'x86',
    }),
  )

/** All OS images with their indexes. */
export const osImages = (world: World): readonly OsImage[] =>
  read(world, () => world.db.all(contentRow, "FROM content WHERE kind = 'os-image' ORDER BY id")).map(
    ({ id, name, version, sourceVersion, size, indexes }) => ({
      id,
      name,
      version,
      sourceVersion,
      size: sizeOf(size),
      indexes,
    }),
  )

/** What the site says of itself to an account. */
export const siteFacts = (actor: Actor): SiteFacts => ({
  siteCode,
  siteName: 'Practice site',
  version: '5.00.9128.1000',
  provider: 'cm1.practice.example',
  account: actor.owner,
  consoleVersion: '5.2403.1171.1000',
})

/** The practice account sees everything. */
export const siteRights = (): readonly SiteRight[] => siteObjectKinds.map((what) => ({ what, seen: true }))

import type { Site } from '#main/configmgr/port.ts'
import type { World } from '../world/world.ts'
import { collections } from './collections.ts'
import { content } from './content.ts'
import { deployments, status } from './deployments.ts'
import { devices } from './devices.ts'
import { about, images } from './images.ts'
import { packages } from './packages.ts'
import { locks, taskSequences } from './sequences.ts'

/** The in-process door: our ports on the world's primitives, with nothing in between. */
export const practiceSite = (world: World): Site => ({
  about: about(),
  packages: packages(world),
  collections: collections(world),
  devices: devices(world),
  images: images(world),
  taskSequences: taskSequences(world),
  locks: locks(world),
  content: content(world),
  deployments: deployments(world),
  status: status(world),
})

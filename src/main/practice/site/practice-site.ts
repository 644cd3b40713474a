import type { Site } from '#main/configmgr/port.ts'
import type { World } from '../world/world.ts'
import { collections } from './collections.ts'
import { content } from './content.ts'
import { deployments, status } from './deployments.ts'
import { devices } from './devices.ts'
import { about, images } from './images.ts'
import { packages } from './packages.ts'
import { locks, taskSequences } from './sequences.ts'
import { wellFormed } from './well-formed.ts'

/** The in-process door: our ports on the world's primitives, with nothing in between. */
export const practiceSite = (world: World): Site => ({
  about: about(world),
  packages: wellFormed(packages(world)),
  collections: wellFormed(collections(world)),
  devices: wellFormed(devices(world)),
  images: wellFormed(images(world)),
  taskSequences: wellFormed(taskSequences(world)),
  locks: wellFormed(locks(world)),
  content: wellFormed(content(world)),
  deployments: wellFormed(deployments(world)),
  status: wellFormed(status(world)),
})

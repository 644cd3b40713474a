import { int, shape } from './db.ts'
import type { World } from './world.ts'

export const siteCode = 'PRA'

type Counter = 'package' | 'collection' | 'deployment' | 'resource'

/** Numbers that new objects start from; what a world is made with lies below. */
const first: Readonly<Record<Counter, number>> = {
  package: 0x20,
  collection: 0x100,
  deployment: 0x20010,
  resource: 16_777_219,
}

function next(world: World, counter: Counter): number {
  const value = world.db.get(shape({ next: int }), 'FROM counter WHERE name = ?', counter)?.next ?? first[counter]
  world.db.run('INSERT OR REPLACE INTO counter (name, next) VALUES (?, ?)', counter, value + 1)
  return value
}

/** Ids as the site gives them: its code and five hexadecimal digits. */
const siteId = (number: number): string => siteCode + number.toString(16).toUpperCase().padStart(5, '0')

/** For packages and task sequences, which share one row of numbers. */
export const nextPackageId = (world: World): string => siteId(next(world, 'package'))
/** For collections. */
export const nextCollectionId = (world: World): string => siteId(next(world, 'collection'))
/** For deployments. */
export const nextDeploymentId = (world: World): string => siteId(next(world, 'deployment'))
/** For device records. */
export const nextResourceId = (world: World): number => next(world, 'resource')

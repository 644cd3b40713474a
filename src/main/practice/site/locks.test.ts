import { locksContract } from '../testing/contract/locks.ts'
import { testWorld } from '../test-world.ts'

locksContract((wishes) => Promise.resolve(testWorld(wishes)))

import { packagesContract } from '../testing/contract/packages.ts'
import { testWorld } from '../test-world.ts'

packagesContract((wishes) => Promise.resolve(testWorld(wishes)))

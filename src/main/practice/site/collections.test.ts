import { collectionsContract } from '../testing/contract/collections.ts'
import { testWorld } from '../test-world.ts'

collectionsContract((wishes) => Promise.resolve(testWorld(wishes)))

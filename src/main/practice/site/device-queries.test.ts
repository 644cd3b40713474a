import { deviceQueriesContract } from '../testing/contract/device-queries.ts'
import { testWorld } from '../test-world.ts'

deviceQueriesContract((wishes) => Promise.resolve(testWorld(wishes)))

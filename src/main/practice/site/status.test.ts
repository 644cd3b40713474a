import { statusContract } from '../testing/contract/status.ts'
import { testWorld } from '../test-world.ts'

statusContract((wishes) => Promise.resolve(testWorld(wishes)))

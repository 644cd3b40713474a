import { deploymentsContract } from '../testing/contract/deployments.ts'
import { testWorld } from '../test-world.ts'

deploymentsContract((wishes) => Promise.resolve(testWorld(wishes)))

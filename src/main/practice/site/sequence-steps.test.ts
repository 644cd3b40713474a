import { sequenceStepsContract } from '../testing/contract/sequence-steps.ts'
import { testWorld } from '../test-world.ts'

sequenceStepsContract((wishes) => Promise.resolve(testWorld(wishes)))

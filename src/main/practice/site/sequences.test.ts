import { sequencesContract } from '../testing/contract/sequences.ts'
import { testWorld } from '../test-world.ts'

sequencesContract((wishes) => Promise.resolve(testWorld(wishes)))

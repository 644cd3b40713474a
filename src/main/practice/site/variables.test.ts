import { variablesContract } from '../testing/contract/variables.ts'
import { testWorld } from '../test-world.ts'

variablesContract((wishes) => Promise.resolve(testWorld(wishes)))

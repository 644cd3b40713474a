import { devicesContract } from '../testing/contract/devices.ts'
import { testWorld } from '../test-world.ts'

devicesContract((wishes) => Promise.resolve(testWorld(wishes)))

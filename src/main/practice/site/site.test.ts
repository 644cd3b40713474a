import { siteContract } from '../testing/contract/site.ts'
import { testWorld } from '../test-world.ts'

siteContract((wishes) => Promise.resolve(testWorld(wishes)))

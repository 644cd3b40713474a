import { imagesContract } from '../testing/contract/images.ts'
import { testWorld } from '../test-world.ts'

imagesContract((wishes) => Promise.resolve(testWorld(wishes)))

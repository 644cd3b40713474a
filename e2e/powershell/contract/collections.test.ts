import { collectionsContract } from '#main/practice/testing/contract/collections.ts'
import { powerShellDoor } from '../tools/door.ts'

const door = powerShellDoor()
collectionsContract((wishes) => door.open(wishes))

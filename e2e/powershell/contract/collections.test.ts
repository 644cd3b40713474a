import { collectionsContract } from '#main/practice/testing/contract/collections.ts'
import { powerShellDoor } from '../tools/door.ts'

collectionsContract(powerShellDoor().open)

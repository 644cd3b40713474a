import { imagesContract } from '#main/practice/testing/contract/images.ts'
import { powerShellDoor } from '../tools/door.ts'

imagesContract(powerShellDoor().open)

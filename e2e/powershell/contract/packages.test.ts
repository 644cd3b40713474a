import { packagesContract } from '#main/practice/testing/contract/packages.ts'
import { powerShellDoor } from '../tools/door.ts'

packagesContract(powerShellDoor().open)

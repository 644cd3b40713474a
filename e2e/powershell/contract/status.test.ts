import { statusContract } from '#main/practice/testing/contract/status.ts'
import { powerShellDoor } from '../tools/door.ts'

statusContract(powerShellDoor().open)

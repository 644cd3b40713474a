import { sequencesContract } from '#main/practice/testing/contract/sequences.ts'
import { powerShellDoor } from '../tools/door.ts'

sequencesContract(powerShellDoor().open)

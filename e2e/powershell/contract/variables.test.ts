import { variablesContract } from '#main/practice/testing/contract/variables.ts'
import { powerShellDoor } from '../tools/door.ts'

variablesContract(powerShellDoor().open)

import { variablesContract } from '#main/practice/testing/contract/variables.ts'
import { powerShellDoor } from '../tools/door.ts'

const door = powerShellDoor()
variablesContract((wishes) => door.open(wishes))

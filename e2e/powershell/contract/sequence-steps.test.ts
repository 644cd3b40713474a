import { sequenceStepsContract } from '#main/practice/testing/contract/sequence-steps.ts'
import { powerShellDoor } from '../tools/door.ts'

const door = powerShellDoor()
sequenceStepsContract((wishes) => door.open(wishes))

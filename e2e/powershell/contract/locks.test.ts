import { locksContract } from '#main/practice/testing/contract/locks.ts'
import { powerShellDoor } from '../tools/door.ts'

const door = powerShellDoor()
locksContract((wishes) => door.open(wishes))

import { devicesContract } from '#main/practice/testing/contract/devices.ts'
import { powerShellDoor } from '../tools/door.ts'

const door = powerShellDoor()
devicesContract((wishes) => door.open(wishes))

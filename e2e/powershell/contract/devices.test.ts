import { devicesContract } from '#main/practice/testing/contract/devices.ts'
import { powerShellDoor } from '../tools/door.ts'

devicesContract(powerShellDoor().open)

import { deviceQueriesContract } from '#main/practice/testing/contract/device-queries.ts'
import { powerShellDoor } from '../tools/door.ts'

const door = powerShellDoor()
deviceQueriesContract((wishes) => door.open(wishes))

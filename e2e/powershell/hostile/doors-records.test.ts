import { collectionCases } from './cases/collections.ts'
import { deviceCases } from './cases/devices.ts'
import { packageCases } from './cases/packages.ts'
import { throughDoors } from './through-doors.ts'

throughDoors([...packageCases, ...collectionCases, ...deviceCases])

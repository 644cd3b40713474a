import { sequenceCases } from './cases/sequences.ts'
import { throughDoors } from './through-doors.ts'

throughDoors(sequenceCases)

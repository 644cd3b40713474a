import type { TaskSequences } from '../port.ts'
import type { Calls } from './calls.ts'
import { later } from './later.ts'

export const taskSequences = (_calls: Calls): TaskSequences => later()

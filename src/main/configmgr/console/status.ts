import type { Status } from '../port.ts'
import type { Calls } from './calls.ts'
import { later } from './later.ts'

export const status = (_calls: Calls): Status => later()

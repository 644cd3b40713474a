import type { Locks } from '../port.ts'
import type { Calls } from './calls.ts'
import { later } from './later.ts'

export const locks = (_calls: Calls): Locks => later()

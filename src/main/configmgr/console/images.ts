import type { Images } from '../port.ts'
import type { Calls } from './calls.ts'
import { later } from './later.ts'

export const images = (_calls: Calls): Images => later()

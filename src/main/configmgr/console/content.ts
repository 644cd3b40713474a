import type { Content } from '../port.ts'
import type { Calls } from './calls.ts'
import { later } from './later.ts'

export const content = (_calls: Calls): Content => later()

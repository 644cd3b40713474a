import type { Collections } from '../port.ts'
import type { Calls } from './calls.ts'
import { later } from './later.ts'

export const collections = (_calls: Calls): Collections => later()

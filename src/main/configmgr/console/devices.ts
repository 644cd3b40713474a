import type { DeviceRecords } from '../port.ts'
import type { Calls } from './calls.ts'
import { later } from './later.ts'

export const devices = (_calls: Calls): DeviceRecords => later()

import { isPlaceholderSerial } from '../plan/identity.ts'
import type { LineRecord } from './line.ts'

type Shown = Pick<LineRecord, 'name' | 'serial'>

/**
 * Whether taking one of these records can be enough (docs/decisions/0009). Records of one name that don't have one serial
 * number too stop the plan in the review, whichever of them is taken.
 */
export const isChoiceEnough = (records: readonly Shown[]): boolean =>
  records.every((one, at) =>
    records.slice(at + 1).every((other) => !isSame(one.name, other.name) || haveOneSerial(one, other)),
  )

const haveOneSerial = (one: Shown, other: Shown): boolean =>
  isSame(one.serial, other.serial) && !isPlaceholderSerial(one.serial)

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

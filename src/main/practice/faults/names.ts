import { fail } from '#shared/failure.ts'
import { faultParameter, faultWords } from '#shared/texts/en/practice.ts'
import { isPrimitive, type Primitive } from '../world/primitive.ts'

export type FaultName = keyof typeof faultWords

export interface Fault {
  readonly name: FaultName
  /** Only this kind of change; null: every kind once. */
  readonly only: Primitive | null
}

const isName = (text: string): text is FaultName => Object.hasOwn(faultWords, text)
const takesPrimitive = (name: FaultName): boolean => name === 'die-before-apply' || name === 'die-after-apply'

export const faultNames: readonly FaultName[] = Object.keys(faultWords).filter(isName)

/** How a fault is named on the command line. */
export const faultForm = (name: FaultName): string => (takesPrimitive(name) ? name + faultParameter : name)

/** A fault as the command line names it: NAME or NAME:PRIMITIVE. Fails with `fault-unknown`. */
export function parseFault(text: string): Fault {
  const [name = '', primitive, ...rest] = text.split(':')
  const known = isName(name) && rest.length === 0
  if (known && primitive === undefined) return { name, only: null }
  if (known && takesPrimitive(name) && primitive !== undefined && isPrimitive(primitive))
    return { name, only: primitive }
  throw fail('input', 'fault-unknown', { name: text, known: faultNames.map(faultForm) })
}

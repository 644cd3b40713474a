import type { Wire } from '#main/powershell/port.ts'
import type { Input } from '../tools/operation-inputs.ts'

/** Where a text stands in an input: `Keys[0].value`. */
export interface Place {
  readonly path: string
  /** Names of parameters and properties, numbers in lists. */
  readonly steps: readonly (string | number)[]
}

/** Every text of an input, also inside objects and lists. */
export function placesIn(input: Input): readonly Place[] {
  return within(input, []).map((steps) => ({
    steps,
    path: steps.map((one, at) => (typeof one === 'number' ? `[${one}]` : `${at === 0 ? '' : '.'}${one}`)).join(''),
  }))
}

function within(value: Wire, steps: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  if (typeof value === 'string') return [steps]
  if (value === null || typeof value !== 'object') return []
  if (isList(value)) return value.flatMap((one, at) => within(one, [...steps, at]))
  return Object.entries(value).flatMap(([name, one]: [string, Wire]) => within(one, [...steps, name]))
}

const isList = (value: Wire): value is readonly Wire[] => Array.isArray(value)

/** The input with another text in one place. */
export const replaced = (input: Input, { steps }: Place, text: string): Input =>
  Object.fromEntries(
    Object.entries(input).map(([name, one]) => [name, name === steps[0] ? replace(one, steps.slice(1), text) : one]),
  )

function replace(value: Wire, [step, ...rest]: readonly (string | number)[], text: string): Wire {
  if (step === undefined) return text
  if (value === null || typeof value !== 'object') throw new TypeError(`no place ${step}`)
  if (isList(value)) return value.map((one, at) => (at === step ? replace(one, rest, text) : one))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, Wire]) => [name, name === step ? replace(one, rest, text) : one]),
  )
}

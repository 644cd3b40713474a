import type { World } from '../world/world.ts'
import { CmdletError } from './cmdlet-error.ts'
import { isSiteObject, type SiteObject, type SiteValue } from './site-object.ts'

/** One call of a cmdlet, bound already: parameters by their real names. */
export interface Call {
  readonly world: World
  readonly parameters: Readonly<Record<string, SiteValue>>
}

export type Cmdlet = (call: Call) => readonly SiteObject[]

/** A cmdlet's parameter as text; undefined: it was not given. */
export function text({ parameters }: Call, name: string): string | undefined {
  const value = parameters[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw wrong(name)
}

/** As text; '' where it was not given. */
export const textOr = (call: Call, name: string): string => text(call, name) ?? ''

export function int({ parameters }: Call, name: string): number | undefined {
  const value = parameters[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number') return value
  throw wrong(name)
}

export const flag = ({ parameters }: Call, name: string): boolean => parameters[name] === true

export function time({ parameters }: Call, name: string): Date | undefined {
  const value = parameters[name]
  if (value === undefined || value === null) return undefined
  if (value instanceof Date) return value
  throw wrong(name)
}

export function object({ parameters }: Call, name: string): SiteObject | undefined {
  const value = parameters[name]
  if (value === undefined || value === null) return undefined
  if (isSiteObject(value)) return value
  throw wrong(name)
}

/** A hashtable. */
export function table({ parameters }: Call, name: string): ReadonlyMap<string, SiteValue> | undefined {
  const value = parameters[name]
  if (typeof value === 'object' && value !== null && 'table' in value) return value.table
  return undefined
}

/** A list, also where one value was given alone. */
function list({ parameters }: Call, name: string): readonly SiteValue[] {
  const value = parameters[name]
  if (value === undefined || value === null) return []
  return isList(value) ? value : [value]
}

const isList = (value: SiteValue): value is readonly SiteValue[] => Array.isArray(value)

export const objects = (call: Call, name: string): readonly SiteObject[] =>
  list(call, name).map((one) => {
    if (!isSiteObject(one)) throw wrong(name)
    return one
  })

export const texts = (call: Call, name: string): readonly string[] => list(call, name).map(String)

export const ints = (call: Call, name: string): readonly number[] => list(call, name).map(Number)

const wrong = (name: string): CmdletError =>
  new CmdletError(
    `Cannot process argument transformation on parameter '${name}'.`,
    'ParameterArgumentTransformationError',
  )

/** A property of an object as text. */
export function property(of: SiteObject, name: string): string {
  const value = of.properties[name]
  if (typeof value !== 'string') throw new CmdletError(`The property ${name} cannot be found.`, 'PropertyNotFound')
  return value
}

import { answerQuery } from '../classes/all.ts'
import type { Call } from '../call.ts'
import type { SiteObject } from '../site-object.ts'

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** Instances of a class whose property has a value; without a value all of them, as Get- cmdlets do it: whole unless -Fast. */
export const one = (
  { world, parameters }: Call,
  className: string,
  property: string,
  value: string | number | undefined,
): readonly SiteObject[] =>
  answerQuery(
    world,
    `SELECT * FROM ${className}${value === undefined ? '' : ` WHERE ${property} = ${literal(value)}`} ORDER BY ${property}`,
    { fast: parameters['Fast'] === true },
  )

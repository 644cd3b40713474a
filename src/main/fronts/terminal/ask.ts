import type { Call, Input, Output } from '#shared/contract/calls.ts'
import { Failed, fail } from '#shared/failure.ts'
import type { Terminal, Values } from './command.ts'

/** Makes one contract call; a failure becomes an exception that ends the command with its exit code. */
export async function ask<C extends Call>(terminal: Terminal, call: C, input: Input<C>): Promise<Output<C>> {
  const app = await terminal.app()
  const answer = await app.call(call, input, terminal.signal)
  if (!answer.ok) throw new Failed(answer.failure)
  return answer.value
}

export const printJson = (terminal: Terminal, value: object): void => {
  terminal.out(`${JSON.stringify(value)}\n`)
}

export const text = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** A whole or decimal number as given; refuses what is none, by the option's name. */
export function number(values: Values, name: string): number | undefined {
  const given = text(values, name)
  if (given === undefined) return undefined
  const value = Number(given)
  if (given.trim() === '' || !Number.isFinite(value))
    throw fail('input', 'bad-argument', { what: `--${name} ${given}` })
  return value
}

export const required = (values: Values, name: string): string => {
  const given = text(values, name)
  if (given === undefined) throw fail('input', 'option-missing', { option: `--${name}` })
  return given
}

/** Leaves out what was not given, so that an absent option stays absent. */
export function given<T extends Record<string, unknown>>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const pairs = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(pairs) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

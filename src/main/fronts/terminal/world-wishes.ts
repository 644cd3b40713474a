import type { WorldWishes } from '#shared/contract/plan.ts'
import { fail } from '#shared/failure.ts'
import { given, number, text } from './ask.ts'
import type { Values } from './command.ts'

/** The options that describe a practice world. */
export function worldWishes(values: Values): WorldWishes {
  const door = text(values, 'door')
  if (door !== undefined && door !== 'in-process' && door !== 'powershell')
    throw fail('input', 'bad-argument', { what: `--door ${door}` })
  const faults = values['fault']
  return given({
    seed: number(values, 'seed'),
    devices: number(values, 'devices'),
    speed: number(values, 'speed'),
    faults: Array.isArray(faults) ? faults.map(String) : undefined,
    door,
  })
}

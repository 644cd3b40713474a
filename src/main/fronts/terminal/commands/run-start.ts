import { fail } from '#shared/failure.ts'
import { stepNames, type StepName } from '#shared/contract/run.ts'
import { given, number, required, text } from '../ask.ts'
import type { Work } from '../command.ts'
import { follow } from '../follow.ts'
import { readPlan } from '../read-plan.ts'

export const run: Work = async ({ values, positionals }, terminal) => {
  const reviewed = required(values, 'reviewed')
  required(values, 'confirm')
  const confirm = number(values, 'confirm') ?? 0
  const until = stepOf(text(values, 'until'))
  const plan = await readPlan(terminal, positionals[0] ?? '')
  return follow(terminal, values['events'] === true, 'run:start', { plan, reviewed, confirm, ...given({ until }) })
}

function stepOf(name: string | undefined): StepName | undefined {
  if (name === undefined) return undefined
  const step = stepNames.find((one) => one === name)
  if (step === undefined) throw fail('input', 'bad-argument', { what: `--until ${name} (${stepNames.join(', ')})` })
  return step
}

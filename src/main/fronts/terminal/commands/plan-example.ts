import { ask } from '../ask.ts'
import type { Work } from '../command.ts'
import { worldWishes } from '../world-wishes.ts'

export const run: Work = async ({ values }, terminal) => {
  const { plan } = await ask(terminal, 'plan:example', worldWishes(values))
  terminal.out(`${JSON.stringify(plan, null, 2)}\n`)
  return 0
}

import type { Work } from '../command.ts'
import { follow } from '../follow.ts'

export const run: Work = ({ values, positionals }, terminal) =>
  follow(terminal, values['events'] === true, 'run:resume', { run: positionals[0] ?? '' })

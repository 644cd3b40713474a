import { useAct, type Act } from '../ui/use-act.ts'
import { ask, askAgain } from '../ui/use-ask.ts'

/** Takes a run that nobody owns, and goes on with it; answers when it has begun. */
export function useGoOn(run: string): Act<[]> {
  return useAct(async (signal) => {
    await ask('run:resume', { run, answer: 'when-begun' }, signal)
    await Promise.all([askAgain('run:glance'), askAgain('run:active')])
  })
}

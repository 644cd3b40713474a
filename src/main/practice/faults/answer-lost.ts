import type { FaultHooks } from '../world/fault-hooks.ts'
import { WorldError } from '../world/trouble.ts'
import { firesFirst } from './fired.ts'

/** The effect happens, the call fails: the first of each kind. */
export const answerLost = (): FaultHooks => ({
  applied: (world, { primitive }) => {
    if (!firesFirst(world, 'answer-lost', primitive)) return undefined
    return () => {
      throw new WorldError({ code: 'answer-lost', primitive })
    }
  },
})

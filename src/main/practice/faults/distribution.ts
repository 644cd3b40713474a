import { shape, text } from '../world/db.ts'
import type { FaultHooks } from '../world/fault-hooks.ts'
import { firesFirst, hasFired } from './fired.ts'

/** Every transfer takes several times as long. */
export const dpSlow = (): FaultHooks => ({ slowness: 4 })

/** The first transfer that ends is the one that fails, and so does every later one of that content to that point. */
export const dpFails = (): FaultHooks => ({
  transferFails: (world, contentId, point) => {
    const what = `${contentId} ${point}`
    const chosen = world.db.get(shape({ what: text }), "FROM fired WHERE fault = 'dp-fails' LIMIT 1")
    return chosen === undefined ? firesFirst(world, 'dp-fails', what) : hasFired(world, 'dp-fails', what)
  },
})

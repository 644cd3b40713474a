import type { Applied, FaultHooks } from '../world/fault-hooks.ts'
import type { World } from '../world/world.ts'
import type { FaultName } from './names.ts'
import { firesFirst } from './fired.ts'

/** Happens once, when Drydock has added its first rule: after the review, before the gate. */
export const afterFirstRule = (
  fault: FaultName,
  happen: (world: World, applied: Applied) => void,
): Pick<FaultHooks, 'applied'> => ({
  applied: (world, applied) => {
    if (applied.primitive === 'add-rule' && firesFirst(world, fault, 'once')) happen(world, applied)
    return undefined
  },
})

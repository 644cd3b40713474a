import type { FaultHooks } from '../world/fault-hooks.ts'
import type { Primitive } from '../world/primitive.ts'
import { endProcess } from './end-process.ts'
import { firesFirst } from './fired.ts'

/** Killed just before the transaction: that it happened is durable before it happens. */
export const dieBeforeApply = (only: Primitive | null): FaultHooks => ({
  before: (world, primitive) => {
    if (only !== null && primitive !== only) return
    if (world.db.writing(() => firesFirst(world, 'die-before-apply', primitive))) endProcess()
  },
})

/** Killed just after the transaction, which also notes that it happened. */
export const dieAfterApply = (only: Primitive | null): FaultHooks => ({
  applied: (world, { primitive }) => {
    if (only !== null && primitive !== only) return undefined
    return firesFirst(world, 'die-after-apply', primitive) ? endProcess : undefined
  },
})

/** Killed between taking the edit lock and writing the steps: our own lock stays. */
export const killMidEdit = (): FaultHooks => ({
  locked: (world) => (firesFirst(world, 'kill-mid-edit', 'edit-task-sequence') ? endProcess : undefined),
})

import { schedule } from '../world/act.ts'
import { editSequence } from '../world/edit-sequence.ts'
import type { FaultHooks } from '../world/fault-hooks.ts'
import { takeLock } from '../world/locks.ts'
import { colleague, instant, minute } from '../world/world.ts'
import { afterFirstRule } from './after-first-rule.ts'
import { firesFirst, lastMade } from './fired.ts'

const editorOpen = 20 * minute

/** A colleague has the editor open, right from when the sequence appears. */
export const tsLocked = (): FaultHooks => ({
  applied: (world, { primitive, object }) => {
    if (primitive !== 'create-task-sequence' || !firesFirst(world, 'ts-locked', 'once')) return undefined
    takeLock(world, colleague, 'task-sequence', object)
    schedule(world, {
      at: instant(world) + editorOpen,
      kind: 'unlock',
      resourceId: 0,
      subject: `task-sequence|${object}`,
    })
    return undefined
  },
})

/** A colleague adds a harmless step at the end. */
export const tsEditedAfterReview = (): FaultHooks =>
  afterFirstRule('ts-edited-after-review', (world) => {
    const id = lastMade(world, 'create-task-sequence')
    if (id === undefined) return
    editSequence(world, colleague, id, (steps) => [
      ...steps,
      {
        kind: 'run-command-line',
        name: 'Inventory',
        enabled: true,
        continueOnError: true,
        commandLine: 'cmd.exe /c ver',
        timeoutMinutes: 15,
      },
    ])
  })

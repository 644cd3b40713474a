import type { Clocks } from '#shared/clock.ts'
import { finishCommand, nextCommand, takeCommand } from '#main/store/commands.ts'
import type { Lease } from '#main/store/lease.ts'
import { hasDeployment } from '#main/store/made.ts'
import type { Store } from '#main/store/store.ts'
import { leaveAloneAsked } from './leave-alone-here.ts'
import type { Write } from './own-run.ts'
import type { TakenCommand } from './owned-run.ts'

interface Taking {
  readonly store: Store
  readonly lease: Lease
  readonly clocks: Clocks
  readonly write: Write
}

/** What a command to cancel is answered with once the run has deployed. */
export const refusedAsDeployed = { refused: 'run-deployed' } as const

/**
 * The next command that ends the work of the run. What does not end it is done on the way, between two polls of the work:
 * a device is left alone; cancelling is refused once the run has deployed.
 */
export async function takeNext({ store, lease, clocks, write }: Taking): Promise<TakenCommand | null> {
  for (;;) {
    const command = nextCommand(store.reader, lease)
    switch (command?.kind) {
      case 'leave-alone':
        await write((tx, tell) => {
          takeCommand(tx, command.id)
          finishCommand(tx, command.id, leaveAloneAsked(tx, tell, command, clocks.world.now()))
        })
        continue
      case 'cancel':
        if (!hasDeployment(store.reader, lease.run)) break
        await write((tx) => {
          takeCommand(tx, command.id)
          finishCommand(tx, command.id, refusedAsDeployed)
        })
        continue
      case 'stop':
        break
      default:
        return null
    }
    await write((tx) => takeCommand(tx, command.id))
    return { id: command.id, kind: command.kind, by: command.by }
  }
}

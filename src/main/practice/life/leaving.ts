import { schedule } from '../world/act.ts'
import { setClientState } from '../world/status.ts'
import { happens, instant, minutes, type World } from '../world/world.ts'
import { keepState, type Execution, type ExecutionState } from './execution.ts'
import { report } from './messages.ts'

/**
 * The sequence is over without an error: it ran to its end, or a step switched the device off or started it anew. In
 * the latter case the last messages race with the power and may be lost (configmgr.md 7.3).
 */
export function leaveSequence(
  world: World,
  execution: Execution,
  state: ExecutionState,
  how: 'end' | 'shutdown' | 'restart',
): void {
  const { resourceId, deploymentId } = execution
  const heard = how === 'end' || happens(world, 0.5, 'last-words', resourceId, deploymentId)
  if (heard) {
    report(world, execution, 'sequenceDone')
    setClientState(world, deploymentId, resourceId, 'succeeded')
    if (happens(world, 0.8, 'manager-heard', resourceId, deploymentId)) report(world, execution, 'managerDone')
  }
  keepState(world, execution, { ...state, running: null })
  world.db.run('UPDATE execution SET endedAt = ? WHERE id = ?', instant(world), execution.id)
  if (state.machine.system === null) return
  const [low, high] = how === 'shutdown' ? [10, 60] : [3, 8]
  const at = instant(world) + minutes(world, low, high, 'first-boot', resourceId, deploymentId)
  schedule(world, { at, kind: 'first-boot', resourceId, subject: String(execution.id) })
}

import { int, shape, text } from '../world/db.ts'
import { schedule } from '../world/act.ts'
import { loadableVersion } from '../world/content.ts'
import { deploymentRow } from '../world/deployments.ts'
import { deviceOf } from '../world/devices.ts'
import { actionsOf, sequenceRow, stepsOf } from '../world/sequences.ts'
import { setClientState } from '../world/status.ts'
import { instant, minutes, type Handler, type World } from '../world/world.ts'
import { failSequence } from './engine.ts'
import { exitCodes } from './exit-codes.ts'
import { executionRow, type Execution, type ExecutionState } from './execution.ts'
import { untouched, type Variables } from './machine.ts'
import { report } from './messages.ts'

const found = shape({ resourceId: int })

/** A person presses Install, if there is still something to press. `subject`: deployment. */
export const press: Handler = (world, due) => {
  const deployment = world.db.get(deploymentRow, 'FROM deployment WHERE id = ?', due.subject)
  const device = deviceOf(world, due.resourceId)
  if (deployment === undefined || device === undefined || device.formattedAt !== null) return
  if (due.at < deployment.availableFrom || due.at >= deployment.expires) return
  const sequence = world.db.get(sequenceRow, 'FROM sequence WHERE id = ?', deployment.taskSequenceId)
  const { resourceId } = device
  const isMember = world.db.get(
    found,
    'FROM member WHERE collectionId = ? AND resourceId = ?',
    deployment.collectionId,
    resourceId,
  )
  const busy = world.db.get(
    found,
    'FROM execution WHERE resourceId = ? AND (endedAt IS NULL OR deploymentId = ?)',
    resourceId,
    deployment.id,
  )
  if (sequence === undefined || !sequence.enabled || isMember === undefined || busy !== undefined) return
  const first = deployment.option === 'download-first'
  const state: ExecutionState = {
    at: 0,
    machine: untouched(first),
    variables: arrived(world, resourceId),
    running: null,
  }
  const execution = startExecution(world, deployment.id, resourceId, sequence, state)
  setClientState(world, deployment.id, resourceId, 'running')
  report(world, execution, 'sequenceStarted')
  if (!everythingLoadable(world, sequence)) {
    failSequence(world, execution, state, exitCodes.contentNowhere)
    return
  }
  const [low, high] = first ? [10, 25] : [1, 2]
  const at = instant(world) + minutes(world, low, high, 'begin', resourceId, deployment.id)
  schedule(world, { at, kind: 'step', resourceId, subject: String(execution.id) })
}

interface SequenceHead {
  readonly id: string
  readonly revision: number
  readonly bootImageId: string
}

function startExecution(
  world: World,
  deploymentId: string,
  resourceId: number,
  sequence: SequenceHead,
  state: ExecutionState,
): Execution {
  world.db.run(
    `INSERT INTO execution (deploymentId, resourceId, sequenceId, revision, bootImageId, startedAt, state)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    deploymentId,
    resourceId,
    sequence.id,
    sequence.revision,
    sequence.bootImageId,
    instant(world),
    JSON.stringify(state),
  )
  const made = world.db.get(
    executionRow,
    'FROM execution WHERE deploymentId = ? AND resourceId = ?',
    deploymentId,
    resourceId,
  )
  if (made === undefined) throw new TypeError('an execution that was just stored is gone')
  return made
}

/** The variables that the last policy brought: later changes have not arrived. */
function arrived(world: World, resourceId: number): Variables {
  const row = world.db.get(shape({ variables: text }), 'FROM policy WHERE resourceId = ?', resourceId)
  return row === undefined ? {} : (JSON.parse(row.variables) as Variables)
}

/** A sequence fails the moment it is selected if something it needs is on no point (configmgr.md 9.1). */
function everythingLoadable(world: World, sequence: SequenceHead): boolean {
  const needed = new Set([sequence.bootImageId])
  for (const action of actionsOf(stepsOf(world, sequence.id, sequence.revision))) {
    if (!action.enabled) continue
    if (action.kind === 'run-command-line' && action.packageId !== undefined) needed.add(action.packageId)
    if (action.kind === 'apply-operating-system') needed.add(action.imageId)
  }
  return [...needed].every((id) => loadableVersion(world, id) !== null)
}

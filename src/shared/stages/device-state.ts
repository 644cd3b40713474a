import { claimOf, type Claim } from './claim.ts'
import type { Evidence } from './evidence.ts'
import { formattedBy } from './formatted.ts'
import { isAtLeast, placeOf, rankOf, type Stage, type TrackStage } from './stage.ts'

/** Where a device is, and who said so. Times are ISO 8601, world time. */
export interface DeviceState {
  readonly stage: Stage
  /** Entered at; of a failed device: the latest report of a failure. */
  readonly since: string
  /** The furthest stage that had evidence: failed, stalled and the like do not overwrite it. */
  readonly reached: Stage
  /** true: evidence shows it. false: evidence proves that it has not been. unknown: in between, or nobody can tell. */
  readonly formatted: boolean | 'unknown'
  /** What proves the stage, the newest of it. */
  readonly evidence: Evidence
}

/**
 * What becomes of a device's state by a piece of evidence; the same object where nothing changes. Late, repeated and
 * disordered evidence never moves a device back: for a device that goes its way once, the order in which messages, client
 * records and enrolments arrive makes no difference to its stage. Failed ends with later evidence that the sequence runs,
 * at least as far along as was reached; stalled and unknown with anything as far that is newer. A person's "left alone"
 * stays.
 */
export function applyEvidence(state: DeviceState, evidence: Evidence): DeviceState {
  const claim = claimOf(evidence)
  const formatted = formattedBy(state, evidence, claim)
  const moved = move(state, evidence, claim)
  return moved.formatted === formatted ? moved : { ...moved, formatted }
}

function move(state: DeviceState, evidence: Evidence, claim: Claim): DeviceState {
  switch (claim.kind) {
    case 'progress':
      return progress(state, evidence, claim.stage)
    case 'failed':
      return failed(state, evidence, claim)
    case 'stalled':
    case 'unknown':
      return isQuiet(state) && isLater(evidence, state.evidence, 'or-same')
        ? { ...state, stage: claim.kind, since: evidence.at, evidence }
        : state
    case 'stopped':
      return canBeStopped(state) ? { ...state, stage: 'stopped', since: evidence.at, evidence } : state
    case 'left-alone':
      return state.stage === 'left-alone' ? state : { ...state, stage: 'left-alone', since: evidence.at, evidence }
  }
}

function progress(state: DeviceState, evidence: Evidence, stage: TrackStage): DeviceState {
  const [rank, before] = [rankOf(stage), rankOf(placeOf(state.reached))]
  if (rank < before) return state
  const further: DeviceState = rank > before ? { ...state, reached: stage } : state
  const arrived: DeviceState = { ...further, stage, since: evidence.at, evidence }
  if (isEnd(stage)) return state.stage === 'left-alone' || rank === before ? further : arrived
  switch (state.stage) {
    case 'left-alone':
      return further
    case 'failed':
      return hasStarted(arrived) && evidence.at > state.since ? arrived : further
    case 'stopped':
      return hasStarted(arrived) ? arrived : further
    case 'stalled':
    case 'unknown':
      return rank > before || isLater(evidence, state.evidence) ? arrived : state
    default:
      return rank > before ? arrived : confirmed(state, evidence)
  }
}

/** More evidence of the same stage: the newest is kept, and the stage began with the oldest. */
function confirmed(state: DeviceState, evidence: Evidence): DeviceState {
  if (isLater(evidence, state.evidence)) return { ...state, evidence }
  return evidence.at < state.since ? { ...state, since: evidence.at } : state
}

function failed(state: DeviceState, evidence: Evidence, claim: Extract<Claim, { kind: 'failed' }>): DeviceState {
  if (isEnd(placeOf(state.reached)) || state.stage === 'left-alone') return state
  if (claim.ifFormatted === true && state.formatted !== true) return state
  if (state.stage === 'failed') return failedAgain(state, evidence, claim.detail)
  const runs = hasStarted(state) && state.stage !== 'unknown'
  if (runs && !isLater(evidence, state.evidence, 'or-same')) return state
  return { ...state, stage: 'failed', since: evidence.at, evidence }
}

function failedAgain(state: DeviceState, evidence: Evidence, detail: number): DeviceState {
  const known = claimOf(state.evidence)
  const before = known.kind === 'failed' ? known.detail : 0
  const better = detail > before || (detail === before && isLater(evidence, state.evidence))
  const since = evidence.at > state.since ? evidence.at : state.since
  if (!better && since === state.since) return state
  return { ...state, since, evidence: better ? evidence : state.evidence }
}

const isLater = (one: Evidence, other: Evidence, same?: 'or-same'): boolean =>
  one.at > other.at || (same !== undefined && one.at === other.at)

const isEnd = (stage: TrackStage): boolean => isAtLeast(stage, 'enrolled-by-assigned-profile')

/** Nothing but silence or somebody's doubt can be added to these. */
const isQuiet = ({ stage, reached }: DeviceState): boolean => stage === reached && !isEnd(placeOf(reached))

/** Evidence shows that the sequence has begun to run. */
const hasStarted = ({ reached }: DeviceState): boolean => isAtLeast(placeOf(reached), 'downloading')

/** What has not started does not start any more. */
const canBeStopped = (state: DeviceState): boolean =>
  !hasStarted(state) && state.stage !== 'failed' && state.stage !== 'left-alone' && state.stage !== 'stopped'

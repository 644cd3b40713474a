import { stageOf, type Evidence } from './evidence.ts'
import { progressOf, stages, type Stage } from './stage.ts'

/** Where a device is, and who said so. Times are ISO 8601, world time. */
export interface DeviceState {
  readonly stage: Stage
  readonly since: string
  /** The last stage on the way that had evidence: failed, stalled, stopped do not overwrite it. */
  readonly reached: Stage
  readonly formatted: boolean | 'unknown'
  readonly evidence: Evidence
}

/**
 * What a device's state becomes by a piece of evidence. Never moves a device back on its way, whatever the order in which
 * evidence comes; answers the same object where nothing changes. A person's word (left alone) stays.
 */
export function applyEvidence(state: DeviceState, evidence: Evidence): DeviceState {
  if (state.stage === 'left-alone') return state
  const stage = stageOf(evidence)
  const place = progressOf(stage)
  const formatted = formattedAfter(state.formatted, evidence)
  if (place === null) return offTheWay(state, evidence, stage, formatted)
  const before = progressOf(state.reached) ?? 0
  if (place <= before) return formatted === state.formatted ? state : { ...state, formatted }
  if (state.stage === 'failed' && !overcomes(state, evidence)) return { ...state, reached: stage, formatted }
  return { stage, since: evidence.at, reached: stage, formatted, evidence }
}

/** failed, stalled, stopped: they hold until there is later evidence of progress; an end on the way is never undone. */
function offTheWay(
  state: DeviceState,
  evidence: Evidence,
  stage: Stage,
  formatted: DeviceState['formatted'],
): DeviceState {
  const ended = isEnd(state.stage)
  const outdated = evidence.at < state.evidence.at
  const repeated = state.stage === stage
  if (ended || outdated || repeated) return formatted === state.formatted ? state : { ...state, formatted }
  return { ...state, stage, since: evidence.at, formatted, evidence }
}

const isEnd = (stage: Stage): boolean =>
  stage === 'enrolled' || stage === 'enrolled-by-assigned-profile' || stage === 'registered' || stage === 'failed'

/** A sequence that failed may be started again; what it reports later counts, what it had reported before does not. */
const overcomes = (state: DeviceState, evidence: Evidence): boolean => evidence.at > state.evidence.at

const formattedPlace = stages.indexOf('formatted')

/** true: something after formatting was seen. unknown: the sequence runs, or nobody can tell. false: nothing has begun. */
function formattedAfter(before: DeviceState['formatted'], evidence: Evidence): DeviceState['formatted'] {
  if (before === true || evidence.code === 'disk-partitioned') return true
  if (evidence.code === 'stopped-by-guard') return false
  const place = progressOf(stageOf(evidence))
  if (place === null) return before
  if (place > formattedPlace) return true
  return place >= stages.indexOf('downloading') ? 'unknown' : before
}

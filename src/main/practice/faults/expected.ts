import { read } from '../world/act.ts'
import { int, shape } from '../world/db.ts'
import type { World } from '../world/world.ts'
import { faultNames, parseFault, type FaultName } from './names.ts'
import { faultDevice } from './victims.ts'

/** How a run ends, best first: of several faults the worst decides. */
const outcomes = ['done', 'partly', 'stopped', 'needs-confirmation', 'failed'] as const
export type ExpectedOutcome = (typeof outcomes)[number]

export type ExpectedStage = 'enrolled' | 'enrolled-by-assigned-profile' | 'stalled' | 'waiting-for-start' | 'failed'

interface Expected {
  readonly outcome: ExpectedOutcome
  /** Where the device ends that the fault takes; the others are enrolled. */
  readonly stage?: ExpectedStage
  /** Nobody at all is formatted. */
  readonly nobodyFormatted?: true
}

const untouched = { outcome: 'needs-confirmation', nobodyFormatted: true } as const
const broken = { outcome: 'failed', nobodyFormatted: true } as const

/** How each fault ends with a runner that does its work (formats.md, "Practice faults and how they end"). */
export const expectedOutcomes: Readonly<Record<FaultName, Expected>> = {
  'nobody-starts': { outcome: 'partly', stage: 'waiting-for-start' },
  'device-fails-at-apply': { outcome: 'partly', stage: 'failed' },
  'device-silent': { outcome: 'partly', stage: 'stalled' },
  'registered-with-profile': { outcome: 'partly', stage: 'enrolled-by-assigned-profile' },
  throttle: { outcome: 'done' },
  'tenant-gone': broken,
  'tenant-away': { outcome: 'done' },
  'share-full': broken,
  'dp-slow': { outcome: 'done' },
  'dp-fails': broken,
  'ts-locked': { outcome: 'done' },
  'answer-lost': { outcome: 'done' },
  'die-before-apply': { outcome: 'done' },
  'die-after-apply': { outcome: 'done' },
  'kill-mid-edit': { outcome: 'done' },
  'profile-changed': untouched,
  'file-swapped-on-share': untouched,
  'ts-edited-after-review': untouched,
  'duplicate-record': untouched,
  'same-name-reimaged': untouched,
  'member-missing': untouched,
  'member-added-after-deploy': { outcome: 'stopped' },
}

export interface ExpectedEnd {
  readonly outcome: ExpectedOutcome
  readonly nobodyFormatted: boolean
  /** Records that no practice plan takes: whatever happens, they are never formatted. */
  readonly neverFormatted: readonly number[]
  readonly reachesDeployment: boolean
  /** Chosen devices by where they end; null: any, because not every device comes to an end. */
  readonly stages: Readonly<Partial<Record<ExpectedStage, number>>> | null
  /** Where the devices end that a fault takes, by resource id; who is not named is enrolled. */
  readonly named: ReadonlyMap<number, ExpectedStage>
}

/**
 * How a run over all chosen devices of a world ends, with all of the world's faults together: the worst outcome wins;
 * of two faults on one device the first in the table does.
 */
export function expectedEnd(world: World): ExpectedEnd {
  const given = new Set(world.settings.faults.map((one) => parseFault(one).name))
  const faults = faultNames.filter((one) => given.has(one))
  const worst = Math.max(0, ...faults.map((one) => outcomes.indexOf(expectedOutcomes[one].outcome)))
  const outcome = outcomes[worst] ?? 'done'
  const named = new Map<number, ExpectedStage>()
  for (const fault of faults) {
    const { stage } = expectedOutcomes[fault]
    const device = stage === undefined ? null : faultDevice(world, fault)
    if (stage !== undefined && device !== null && !named.has(device.resourceId)) named.set(device.resourceId, stage)
  }
  const others = read(world, () => world.db.all(shape({ resourceId: int }), 'FROM device WHERE chosen IS NULL'))
  return {
    outcome,
    nobodyFormatted: faults.some((one) => expectedOutcomes[one].nobodyFormatted === true),
    neverFormatted: others.map((one) => one.resourceId),
    reachesDeployment: outcome === 'done' || outcome === 'partly' || outcome === 'stopped',
    stages: outcome === 'done' || outcome === 'partly' ? counted(world.settings.devices, named) : null,
    named,
  }
}

function counted(devices: number, named: ExpectedEnd['named']): Partial<Record<ExpectedStage, number>> {
  const stages: Partial<Record<ExpectedStage, number>> = {}
  if (devices > named.size) stages.enrolled = devices - named.size
  for (const stage of named.values()) stages[stage] = (stages[stage] ?? 0) + 1
  return stages
}

import type { Output } from '#shared/contract/calls.ts'
import type { RunReport } from '#shared/contract/run.ts'

type World = Output<'practice:dump'>['world']
type Expected = Output<'practice:expected'>['expected']

export interface Verdict {
  readonly good: boolean
  readonly oneOfEach: boolean
  readonly expected: string
  readonly got: string
}

/** Compares how a practice run ended with the checked-in table of faults (formats.md, "Practice faults"). */
export function judge(report: RunReport, world: World, expected: Expected): Verdict {
  const oneOfEach = createdOnce(world, expected.reachesDeployment)
  const got = inWords(report.outcome ?? 'none', report.stages)
  const wanted = inWords(expected.outcome, expected.stages ?? {})
  const stagesFit =
    expected.stages === null ||
    Object.entries(expected.stages).every(([stage, count]) => (report.stages[stage] ?? 0) === count)
  const spared = !expected.nobodyFormatted || world.devices.every((one) => one.formattedAt === undefined)
  const sparedOne = expected.neverFormatted.every((id) => {
    const device = world.devices.find((one) => one.resourceId === id)
    return device?.formattedAt === undefined
  })
  return {
    good: report.outcome === expected.outcome && stagesFit && spared && sparedOne && oneOfEach,
    oneOfEach,
    expected: wanted,
    got,
  }
}

const inWords = (outcome: string, stages: Readonly<Record<string, number>>): string =>
  [outcome, ...Object.entries(stages).map(([stage, count]) => `${count} ${stage}`)].join(', ')

/** Objects that a run makes: never more than one of each by us, and all of them where the run got that far. */
const creations = ['create-package', 'create-task-sequence', 'create-collection', 'create-deployment'] as const

function createdOnce(world: World, all: boolean): boolean {
  return creations.every((primitive) => {
    const count = world.history.filter((one) => one.primitive === primitive && one.by === 'drydock').length
    return all ? count === 1 : count <= 1
  })
}

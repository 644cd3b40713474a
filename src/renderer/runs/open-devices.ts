import type { Stage } from '#shared/stages/stage.ts'

/** Stages with which a device has what the plan wanted. */
const through: readonly Stage[] = ['enrolled', 'registered']

export const isThrough = (stage: Stage): boolean => through.includes(stage)

/** Devices of a run that are not through: what a further plan is for. */
export const openDevices = (stages: Readonly<Record<string, number>>, devices: number): number =>
  devices - through.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0)

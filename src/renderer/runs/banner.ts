import type { Glance } from '#shared/contract/board.ts'
import type { StepName } from '#shared/contract/run.ts'
import { openDevices } from './open-devices.ts'

/** The one thing for a person to do in a run, else what it waits for (ux.md 3, page 10). */
export type Banner =
  | { readonly kind: 'ended'; readonly open: number }
  | { readonly kind: 'confirm'; readonly since: string | null }
  | { readonly kind: 'halted'; readonly step: StepName; readonly deployed: boolean }
  | { readonly kind: 'people'; readonly wait: number; readonly need: number }
  | { readonly kind: 'tracking'; readonly since: string }
  | { readonly kind: 'waits'; readonly waiting: NonNullable<Glance['waiting']> }
  | { readonly kind: 'doing'; readonly step: StepName; readonly since: string | null }

/** The step that a run is at: the one that runs, else the last that has begun. */
export const stepAt = ({ steps }: Pick<Glance, 'steps'>): Glance['steps'][number] | undefined =>
  steps.find((one) => one.state === 'running') ?? steps.findLast((one) => one.startedAt !== null)

/** What the banner of a run says. */
export function bannerOf(run: Glance): Banner {
  const step = stepAt(run)
  const name = step?.step ?? 'check'
  if (run.ended) return { kind: 'ended', open: run.expires === null ? 0 : openDevices(run.stages, run.devices) }
  if (run.outcome === 'needs-confirmation') return { kind: 'confirm', since: step?.startedAt ?? null }
  if (run.owner === null) return { kind: 'halted', step: name, deployed: run.deployed }
  const wait = run.groups['waiting-for-start']
  const need = run.groups['need-you']
  if (run.deployed && wait + need > 0) return { kind: 'people', wait, need }
  if (run.waiting !== null && run.waiting.code !== 'devices') return { kind: 'waits', waiting: run.waiting }
  if (name === 'tracking' && step?.startedAt != null) return { kind: 'tracking', since: step.startedAt }
  return { kind: 'doing', step: name, since: step?.startedAt ?? null }
}

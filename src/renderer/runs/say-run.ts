import type { Glance } from '#shared/contract/board.ts'
import { frameTexts, sayMoment } from '#shared/texts/window.ts'

/** The one sentence of a run: what it waits for, or does, and since when. */
export function sayRun(run: Glance, now: number): string {
  const since = (at: string | null | undefined): string =>
    sayMoment(at == null ? Date.parse(run.createdAt) : Date.parse(at), now)
  const step = run.steps.find((one) => one.state === 'running') ?? run.steps.findLast((one) => one.startedAt !== null)
  if (run.outcome === 'needs-confirmation') return frameTexts.needsConfirmation(since(step?.startedAt))
  if (run.owner === null) return frameTexts.halted(since(step?.startedAt))
  if (run.waiting !== null && run.waiting.step !== 'tracking')
    return frameTexts.waitsFor(run.waiting.step, run.waiting.subject, since(run.waiting.since))
  if (step?.step === 'tracking')
    return frameTexts.tracking(run.groups.ended, run.devices, run.groups['need-you'], since(step.startedAt))
  return step === undefined
    ? frameTexts.doing('check', since(null))
    : frameTexts.doing(step.step, since(step.startedAt))
}

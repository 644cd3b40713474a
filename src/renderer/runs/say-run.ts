import type { Glance } from '#shared/contract/board.ts'
import { frameTexts, sayMoment, sayWaiting } from '#shared/texts/window.ts'
import { nextLookOf } from './next-look.ts'

/** The one sentence of a run: what it waits for, or does, since when, and who carries it out where that is not this program. */
export function sayRun(run: Glance, now: number): string {
  const { owner } = run
  const what = sayWhat(run, now)
  return owner === null || owner.here ? what : `${what} · ${frameTexts.elsewhere(owner.machine)}`
}

function sayWhat(run: Glance, now: number): string {
  const since = (at: string | null | undefined): string =>
    sayMoment(at == null ? Date.parse(run.createdAt) : Date.parse(at), now)
  const step = run.steps.find((one) => one.state === 'running') ?? run.steps.findLast((one) => one.startedAt !== null)
  if (run.outcome === 'needs-confirmation') return frameTexts.needsConfirmation(since(step?.startedAt))
  if (run.owner === null) return frameTexts.halted(since(step?.startedAt))
  const next = nextLookOf(run)
  const withNext = (what: string): string => (next === null ? what : frameTexts.nextLook(what, sayMoment(next, now)))
  if (run.waiting !== null && (run.waiting.step !== 'tracking' || run.waiting.code === 'outside'))
    return withNext(frameTexts.waits(run.waiting.step, sayWaiting(run.waiting), since(run.waiting.since)))
  if (step?.step === 'tracking')
    return withNext(frameTexts.tracking(run.groups.ended, run.devices, run.groups['need-you'], since(step.startedAt)))
  return step === undefined
    ? frameTexts.doing('check', since(null))
    : frameTexts.doing(step.step, since(step.startedAt))
}

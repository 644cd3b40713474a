import { iso } from '#shared/clock.ts'
import type { Glance } from '#shared/contract/board.ts'
import type { Output, Parsed } from '#shared/contract/calls.ts'
import { eventsSince } from '#main/store/events.ts'
import { activeRuns } from '#main/store/run-watch.ts'
import type { Store } from '#main/store/store.ts'
import { glanceOf, type NowOf } from './glance.ts'
import { requireRun } from './means.ts'
import { neverBack } from './weights.ts'

/** More runs than anybody has at a time; the list of runs has them all. */
const mostActive = 50

export interface Glances {
  one(run: string, nowOf: NowOf): Glance
  active(nowOf: NowOf): Output<'run:active'>
}

/** Runs as the window shows them again and again: what is done of one never goes back. */
export function openGlances(store: Store): Glances {
  const shown = neverBack()
  const one: Glances['one'] = (run, nowOf) => {
    const seen = glanceOf(store, run, nowOf)
    return { ...seen, done: shown(run, seen.done) }
  }
  return {
    one,
    active: (nowOf) => ({ runs: activeRuns(store.reader, mostActive).map((run) => one(run, nowOf)) }),
  }
}

/** Events of a run after one of them, in order. Fails with `run-not-found`. */
export function listEvents(store: Store, { run, after, limit }: Parsed<'run:events'>): Output<'run:events'> {
  requireRun(store, run)
  const events = eventsSince(store.reader, run, after, limit)
  return {
    events: events.map(({ seq, at, kind, step, data }) => ({
      seq,
      at: iso(at),
      kind,
      ...(step === undefined ? {} : { step }),
      data: { ...data },
    })),
  }
}

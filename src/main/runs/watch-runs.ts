import type { Clock } from '#shared/clock.ts'
import type { RunChange } from '#shared/contract/events.ts'
import type { Log } from '#main/log/port.ts'
import { leaseOf } from '#main/store/lease.ts'
import { thisProcess } from '#main/store/process.ts'
import { dataVersion, runMarks } from '#main/store/run-watch.ts'
import type { Store } from '#main/store/store.ts'

/** Wall time, milliseconds: what another process has written is seen within twice of that. */
const lookEvery = 500
/** Wall time, milliseconds: how long a run that has ended is looked at still. */
const lastLook = 60_000

export interface WatchMeans {
  readonly store: () => Promise<Store>
  readonly wall: Clock
  readonly log: Log
  readonly tell: (change: RunChange) => void
}

/** Looks for changes of runs while somebody listens. */
export interface RunWatch {
  start(): void
  /** Resolves when nothing of the store is read any more. */
  stop(): Promise<void>
  /** This process has stored an event: it was told already. */
  stored(change: RunChange): void
}

interface Known {
  readonly seq: number
  readonly epoch: number | null
  /** Its owner lives, as far as this machine can tell. */
  readonly held: boolean
}

/**
 * Tells which runs other processes have changed: by the number of their newest event, or their owner. The store says
 * whether anybody has written at all; that an owner has died or given a run back is looked for each time.
 */
export function watchRuns({ store, wall, log, tell }: WatchMeans): RunWatch {
  let running: { readonly end: AbortController; readonly ended: Promise<void> } | null = null
  const known = new Map<string, Known>()

  const watch = async (end: AbortSignal): Promise<void> => {
    const seen = { version: -1, failed: false }
    known.clear()
    for (let first = true; !end.aborted; first = false) {
      try {
        look(await store(), seen, first)
        seen.failed = false
      } catch (error) {
        // A backup may have locked it, or it can't be opened: what a call says of that is enough, once is logged.
        if (!seen.failed) log.warn('runs-not-watched', { detail: String(error) })
        seen.failed = true
      }
      await wall.sleep(lookEvery, end).catch(() => undefined)
    }
  }

  const look = ({ reader }: Store, seen: { version: number }, first: boolean): void => {
    const version = dataVersion(reader)
    const written = version !== seen.version
    const who = thisProcess()
    const isHeld = (run: string) => leaseOf(reader, run, who) !== null
    const compare = (run: string, now: Known): void => {
      const before = known.get(run)
      known.set(run, now)
      if (first || same(before, now)) return
      tell({ run, seq: now.seq })
    }
    if (written)
      for (const { run, seq, epoch } of runMarks(reader, wall.now() - lastLook))
        compare(run, { seq, epoch, held: epoch !== null && isHeld(run) })
    else for (const [run, one] of known) if (one.held && !isHeld(run)) compare(run, { ...one, held: false })
    // Only now: a look that breaks off has not seen what was written.
    seen.version = version
  }

  return {
    start() {
      if (running !== null) return
      const end = new AbortController()
      running = { end, ended: watch(end.signal) }
    },
    async stop() {
      const was = running
      running = null
      was?.end.abort()
      await was?.ended
    },
    stored({ run, seq }) {
      const before = known.get(run)
      known.set(run, { epoch: before?.epoch ?? null, held: true, seq })
    },
  }
}

const same = (one: Known | undefined, other: Known): boolean =>
  one?.seq === other.seq && one.epoch === other.epoch && one.held === other.held

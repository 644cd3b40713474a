import type { Clock } from '#shared/clock.ts'
import { Failed } from '#shared/failure.ts'
import { isLocked } from '#main/store/errors.ts'
import { releaseLease, renewLease, type Lease } from '#main/store/lease.ts'
import type { Writer } from '#main/store/handles.ts'
import { noLimit, type Store } from '#main/store/store.ts'
import type { OwnedRun } from './owned-run.ts'
import type { RunMeans } from './means.ts'
import { StopAsked } from './runner.ts'

/** Wall time, milliseconds. Commands are taken within a second; a lease of 15 s is renewed every 4 s. */
const commandPause = 400
const renewEvery = 10

/** What a command asked for, to be answered when it is carried out. */
export interface Asked {
  command: number | null
}

/**
 * Keeps a run owned while its work goes on: renews the lease and takes commands. Ends when `work` is done; aborts
 * `abort` with the reason when a command asks to stop, or when the lease is lost.
 */
export async function keepOwned(
  run: OwnedRun,
  wall: Clock,
  asked: Asked,
  abort: AbortController,
  ended: AbortSignal,
): Promise<void> {
  for (let tick = 1; ; tick += 1) {
    try {
      await wall.sleep(commandPause, ended)
    } catch (error) {
      if (ended.aborted) return
      throw error
    }
    try {
      if (tick % renewEvery === 0) await run.renew()
      const command = await run.nextCommand()
      if (command === null || asked.command !== null) continue
      asked.command = command.id
      abort.abort(new StopAsked(command.kind))
    } catch (error) {
      // What it waits for in vain at the end of the work is no loss.
      if (!ended.aborted) abort.abort(error)
      return
    }
  }
}

/** Keeps a lease alive while work goes on that takes no commands: stopping, accepting differences. */
export async function whileKept<T>(
  { store, wall }: { readonly store: Store; readonly wall: Clock },
  lease: Lease,
  work: () => Promise<T>,
): Promise<T> {
  const ended = new AbortController()
  const renewals = renewUntil(store, lease, wall, ended.signal)
  // Reported by the await below; until then nobody else would hear of it and the process would end.
  renewals.catch(() => undefined)
  try {
    return await work()
  } finally {
    ended.abort()
    await renewals
  }
}

/** A lease that is lost all the same is noticed by the next write of the work itself. */
async function renewUntil(store: Store, lease: Lease, wall: Clock, ended: AbortSignal): Promise<void> {
  const renewed = (writer: Writer): void => {
    renewLease(writer, lease)
  }
  for (;;)
    try {
      await wall.sleep(commandPause * renewEvery, ended)
      await store.write(renewed, ended, noLimit)
    } catch (error) {
      if (ended.aborted || (error instanceof Failed && error.failure.code === 'run-lease-lost')) return
      throw error
    }
}

/** Gives a run back, whatever became of it. Where the database stays held the lease runs out by itself. */
export async function giveBack({ store, log }: Pick<RunMeans, 'store' | 'log'>, lease: Lease): Promise<void> {
  const given = (writer: Writer): void => {
    releaseLease(writer, lease)
  }
  try {
    await store.write(given, new AbortController().signal)
  } catch (error) {
    if (!isLocked(error)) throw error
    log.warn('run-not-given-back', { run: lease.run })
  }
}

import type { Clock, Clocks } from '#shared/clock.ts'

/** World time, milliseconds: the first pause between two polls, doubled each time up to the longest. */
export interface Pace {
  readonly first: number
  readonly longest: number
}

const leastWall = 250
export const minute = 60_000

/** configmgr.md 5.3: back-off polling from 15 s to 2 min. */
export const sitePace: Pace = { first: minute / 4, longest: 2 * minute }

/**
 * Asks until there is an answer; `ask` is told which poll it is, from 1. A poll begins at least 250 ms wall time after the last one ended (design, "The seams"),
 * however fast the world's clock runs.
 */
export async function poll<T>(
  clocks: Clocks,
  pace: Pace,
  signal: AbortSignal,
  ask: (number: number) => Promise<T | undefined>,
): Promise<T> {
  for (let number = 1, pause = pace.first; ; number += 1, pause = Math.min(pause * 2, pace.longest)) {
    signal.throwIfAborted()
    const answer = await ask(number)
    if (answer !== undefined) return answer
    await pauseFor(clocks, pause, signal)
  }
}

/** Waits `pause` of world time and at least 250 ms of wall time. */
export async function pauseFor(clocks: Clocks, pause: number, signal: AbortSignal): Promise<void> {
  await Promise.all([clocks.world.sleep(pause, signal), clocks.wall.sleep(leastWall, signal)])
}

/**
 * Lets what else waits in this process have its turn: calls of the page, timers, another run. Work that goes over many pages
 * does so between two of them, since a port that answers at once gives nobody a turn.
 */
export const othersTurn = (wall: Clock, signal: AbortSignal): Promise<void> => wall.sleep(0, signal)

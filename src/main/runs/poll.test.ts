import { describe, expect, it } from 'vitest'
import type { Clock, Clocks } from '#shared/clock.ts'
import { pauseFor, poll, sitePace } from './poll.ts'
import { idleClock } from './test-clock.ts'

const signal = new AbortController().signal

/** Clocks of a world that runs `speed` times as fast as the wall, and what was slept on each. */
function clocksAt(speed: number) {
  const wall = idleClock(0)
  const slept: { world: number[]; wall: number[] } = { world: [], wall: [] }
  const world: Clock = {
    now: () => wall.now() * speed,
    sleep: (milliseconds, given) => {
      slept.world.push(milliseconds)
      return wall.sleep(milliseconds / speed, given)
    },
  }
  const clocks: Clocks = {
    world,
    wall: {
      now: () => wall.now(),
      sleep: (milliseconds, given) => {
        slept.wall.push(milliseconds)
        return wall.sleep(milliseconds, given)
      },
    },
  }
  return { clocks, slept, wall }
}

/** Answers at the nth time. */
const nth = (at: number) => (number: number) => Promise.resolve(number === at ? `the ${number}th` : undefined)

describe('polling', () => {
  it('asks at once, and waits for nothing where there is an answer', async () => {
    const { clocks, slept } = clocksAt(1)
    expect(await poll(clocks, sitePace, signal, nth(1))).toBe('the 1th')
    expect(slept).toEqual({ world: [], wall: [] })
  })

  it('doubles its pause in world time up to the longest', async () => {
    const { clocks, slept } = clocksAt(1)
    expect(await poll(clocks, sitePace, signal, nth(7))).toBe('the 7th')
    expect(slept.world).toEqual([15_000, 30_000, 60_000, 120_000, 120_000, 120_000])
  })

  it('begins a poll at least 250 ms of wall time after the last one ended, however fast the world runs', async () => {
    const { clocks, wall } = clocksAt(1_000_000)
    const asked: number[] = []
    await poll(clocks, sitePace, signal, async (number) => {
      asked.push(wall.now())
      await wall.sleep(100, signal)
      return number === 5 ? true : undefined
    })
    const gaps = asked.slice(1).map((at, place) => at - (asked[place] ?? 0))
    expect(gaps).toEqual([350, 350, 350, 350])
  })

  it('takes an answer that looks like none', async () => {
    const { clocks } = clocksAt(1)
    expect(await poll(clocks, sitePace, signal, () => Promise.resolve(null))).toBeNull()
    expect(await poll(clocks, sitePace, signal, () => Promise.resolve(false))).toBe(false)
  })

  it('fails with what the question fails with', async () => {
    const { clocks } = clocksAt(1)
    const asked = poll(clocks, sitePace, signal, () => Promise.reject(new Error('no')))
    await expect(asked).rejects.toThrow('no')
  })

  it('ends with the reason of the signal, while it waits and before it asks', async () => {
    const { clocks } = clocksAt(1)
    const abort = new AbortController()
    const reason = new Error('enough')
    const asked = poll(clocks, sitePace, abort.signal, (number) => {
      if (number === 2) abort.abort(reason)
      return Promise.resolve(undefined)
    })
    await expect(asked).rejects.toBe(reason)
    await expect(poll(clocks, sitePace, abort.signal, nth(1))).rejects.toBe(reason)
    await expect(pauseFor(clocks, 1000, abort.signal)).rejects.toBe(reason)
  })
})

import { describe, expect, it } from 'vitest'
import type { Clock } from '#shared/clock.ts'
import { sampled, sampledBy } from './sampled.ts'

/** A clock that stands still until it is moved; sleeps end when their time has come. */
function stoppedClock(): Clock & { move(milliseconds: number): Promise<void> } {
  let now = 0
  const sleeping = new Set<{ readonly until: number; readonly wake: () => void }>()
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const one = { until: now + milliseconds, wake: resolve }
        sleeping.add(one)
        signal.addEventListener('abort', () => {
          sleeping.delete(one)
          reject(new Error('cancelled'))
        })
      }),
    async move(milliseconds) {
      now += milliseconds
      for (const one of sleeping) if (one.until <= now) one.wake()
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

describe('a sampled stream', () => {
  it('tells the first value at once and then the newest, ten times a second at most', async () => {
    const clock = stoppedClock()
    const told: number[] = []
    const stream = sampled<number>(clock, (value) => told.push(value))
    for (let value = 1; value <= 10_000; value += 1) stream.put(value)
    expect(told).toEqual([1])
    await clock.move(100)
    expect(told).toEqual([1, 10_000])
    await clock.move(1000)
    expect(told).toEqual([1, 10_000])
  })

  it('tells the newest within a tenth of a second also after the clock was put back', async () => {
    const clock = stoppedClock()
    const told: number[] = []
    const stream = sampled<number>(clock, (value) => told.push(value))
    await clock.move(3_600_000)
    stream.put(1)
    await clock.move(-3_600_000)
    stream.put(2)
    await clock.move(100)
    expect(told).toEqual([1, 2])
  })

  it('flushes the last value', () => {
    const told: number[] = []
    const stream = sampled<number>(stoppedClock(), (value) => told.push(value))
    stream.put(1)
    stream.put(2)
    stream.flush()
    expect(told).toEqual([1, 2])
  })
})

describe('several sampled streams', () => {
  it('each tell their first and their last value, and no stream delays another', async () => {
    const clock = stoppedClock()
    const told: string[] = []
    const streams = sampledBy<string>(
      clock,
      (value) => value.charAt(0),
      (value) => told.push(value),
    )
    for (const value of ['a1', 'b1', 'a2', 'b2', 'a3']) streams.put(value)
    expect(told).toEqual(['a1', 'b1'])
    await clock.move(100)
    expect(told.toSorted()).toEqual(['a1', 'a3', 'b1', 'b2'])
    streams.put('a4')
    streams.put('b3')
    streams.flush()
    expect(told.slice(4).toSorted()).toEqual(['a4', 'b3'])
  })
})

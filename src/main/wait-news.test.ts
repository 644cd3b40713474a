import { expect, it } from 'vitest'
import { handClock } from '#main/store/test-store.ts'
import { waitNews } from './wait-news.ts'

function news() {
  const clock = handClock(0)
  const told: (number | null)[] = []
  const hear = waitNews(clock, (since) => told.push(since))
  return {
    told,
    at: (now: number, since: number | null) => {
      clock.set(now)
      hear(since)
    },
  }
}

it('a wait that nobody notices is no news, nor is its end', () => {
  const { told, at } = news()
  at(100, 100)
  at(1099, 100)
  at(1100, null)
  expect(told).toEqual([])
})

it('a long one is told once a second, however often it is heard of, and its end once', () => {
  const { told, at } = news()
  for (let now = 100; now < 3200; now += 100) at(now, 100)
  at(3200, null)
  at(3300, null)
  expect(told).toEqual([100, 100, 100, null])
})

it('the next one is told anew', () => {
  const { told, at } = news()
  at(1000, 0)
  at(1100, null)
  at(2500, 1200)
  expect(told).toEqual([0, null, 1200])
})

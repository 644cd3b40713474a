import { mkdirSync, rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { placesIn } from '#main/places.ts'
import { failureOf, forever } from '#main/runs/test-bench.ts'
import { testServices } from '#main/test-services.ts'
import { boardHandlers } from './board.ts'

it('runs are read as soon as the store can be opened, also where it could not be before', async () => {
  const services = testServices()
  const handlers = boardHandlers(services)
  const { store } = placesIn(services.home)
  mkdirSync(store)
  expect((await failureOf(handlers['run:active']({}, forever))).code).toBe('database-unusable')
  rmSync(store, { recursive: true })
  expect(await handlers['run:active']({}, forever)).toEqual({ runs: [] })
})

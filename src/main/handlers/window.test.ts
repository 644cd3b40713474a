import { expect, it } from 'vitest'
import { forever } from '#main/runs/test-bench.ts'
import { testServices } from '#main/test-services.ts'
import { windowHandlers } from './window.ts'

it('the look that a person chose is that of all around the page, from the first question on', async () => {
  const services = testServices()
  const seen: string[] = []
  const showIn = (look: string) => {
    seen.push(look)
  }
  const opened = () => windowHandlers({ ...services, desktop: { ...services.desktop, showIn } })
  expect((await opened()['preferences:get']({}, forever)).look).toBe('system')
  await opened()['preferences:set']({ look: 'dark' }, forever)
  await opened()['preferences:set']({ sound: false }, forever)
  await opened()['preferences:get']({}, forever)
  expect(seen).toEqual(['system', 'dark', 'dark', 'dark'])
})

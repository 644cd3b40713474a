import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { endWhenClosed } from './ending.ts'

const { app, seen } = vi.hoisted(() => ({
  app: {},
  seen: [] as string[],
}))
vi.mock('electron', () => ({ app }))

const never = new Promise<void>(() => undefined)

/** What is done, in order, when the window has been closed. */
async function closed(opened: Parameters<typeof endWhenClosed>[0], slept = never): Promise<readonly string[]> {
  const events = new EventEmitter()
  Object.assign(app, { on: events.on.bind(events), quit: () => seen.push('ended') })
  endWhenClosed(opened, { sleep: () => slept })
  events.emit('window-all-closed')
  await new Promise((resolve) => setTimeout(resolve))
  return seen.splice(0)
}

const close = () => {
  seen.push('let go')
  return Promise.resolve()
}

it('what is carried out is let go of before the program ends', async () => {
  expect(await closed(() => Promise.resolve({ close }))).toEqual(['let go', 'ended'])
})

it('it ends also where nothing was loaded, or could not be', async () => {
  expect(await closed(() => null)).toEqual(['ended'])
  expect(await closed(() => Promise.reject(new Error('missing part')))).toEqual(['ended'])
})

it('it ends also where something is never let go of, once it has had its time', async () => {
  const hanging = () => Promise.resolve({ close: () => never })
  expect(await closed(hanging)).toEqual([])
  expect(await closed(hanging, Promise.resolve())).toEqual(['ended'])
})

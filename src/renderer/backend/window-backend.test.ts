import { expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { pageCallNames } from '#shared/contract/names.ts'
import { windowBackend } from './window-backend.ts'

/** A bridge that answers every call at once with nothing, and knows which tickets were cancelled. */
function testBridge() {
  const asked: string[] = []
  const cancelled: number[] = []
  const answering = (name: string) => () => {
    asked.push(name)
    return Promise.resolve({ ok: true, value: {} })
  }
  const bridge: Bridge = {
    calls: Object.fromEntries(pageCallNames.map((name) => [name, answering(name)])) as object as Bridge['calls'],
    cancel: (ticket) => cancelled.push(ticket),
    on: {} as Bridge['on'],
  }
  return { bridge, asked, cancelled }
}

it('a call that is cancelled before it is made comes back as that, and is not made', async () => {
  const { bridge, asked } = testBridge()
  const abort = new AbortController()
  abort.abort()
  const answer = await windowBackend(bridge).call('app:copy', { text: 'x' }, abort.signal)
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'cancelled', code: 'cancelled' } })
  expect(asked).toEqual([])
})

it('only a call that is under way is cancelled in main', async () => {
  const { bridge, cancelled } = testBridge()
  const abort = new AbortController()
  const going = windowBackend(bridge).call('app:copy', { text: 'x' }, abort.signal)
  abort.abort()
  await going
  expect(cancelled).toHaveLength(1)
  const later = new AbortController()
  await windowBackend(bridge).call('app:copy', { text: 'x' }, later.signal)
  later.abort()
  expect(cancelled).toHaveLength(1)
})

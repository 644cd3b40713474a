import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createProbe } from './tools/host-probe.ts'

const probe = createProbe()
const shape = async (name: string): Promise<unknown> => {
  const [answer] = await probe.call('shapes', { Shape: name }, { item: z.object({ value: z.unknown() }) })
  return z.object({ value: z.unknown() }).parse(answer).value
}

describe('a list', () => {
  it.each([0, 1, 499, 500, 501, 1700])('of %i items comes whole and in order', async (count) => {
    const items = await probe.call('count', { Count: count })
    expect(items).toEqual(Array.from({ length: count }, (_, at) => ({ n: at + 1 })))
  })

  it('may hold null, texts, numbers and lists of one', async () => {
    expect(await probe.call('shapes', { Shape: 'bare' })).toEqual([null, 'text', 5, true, [1], []])
  })
})

describe('what comes out of modules', () => {
  it.each([
    ['date', '2026-11-24T08:00:00.0000000Z'],
    ['wrapped-list', [null, null]],
    ['array-list', ['a']],
    ['text-with-properties', 'a'],
    ['enum', 'Monday'],
    ['guid', '2f3cbd3b-4f7b-4b0e-8f0a-3f6b1f1d2c3d'],
    ['table', { a: 1, b: { c: null } }],
    ['half', 'x\uD83Dy'],
  ])('%s has one form', async (name, value) => {
    expect(await shape(name)).toEqual(value)
  })

  it('is refused where it would be cut or guessed', async () => {
    await expect(shape('deep')).rejects.toMatchObject({ failure: { code: 'operation-failed', detail: /levels/ } })
    await expect(shape('date-of-nowhere')).rejects.toMatchObject({
      failure: { code: 'operation-failed', detail: /time zone/ },
    })
  })
})

it('tells progress, warnings and errors as events, none of which is fatal', async () => {
  const events: unknown[] = []
  const items = await probe.call('streams', {}, { onEvent: (event) => events.push(event) })
  expect(items).toEqual([{ n: 1 }])
  expect(events).toHaveLength(5)
  expect(events).toEqual(
    expect.arrayContaining([
      { kind: 'progress', text: 'Counting half', percent: 50 },
      { kind: 'warning', text: 'careful' },
      { kind: 'verbose', text: 'details' },
      { kind: 'information', text: 'for people' },
      { kind: 'error', text: 'not fatal' },
    ]),
  )
})

it('gives the error of a listener to the caller, and goes on', async () => {
  const onEvent = () => {
    throw new RangeError('listener')
  }
  await expect(probe.call('streams', {}, { onEvent })).rejects.toThrow(new RangeError('listener'))
  expect(await probe.call('count', { Count: 1 })).toEqual([{ n: 1 }])
})

import { expect, it } from 'vitest'
import { standIn } from './tools/host-executable.ts'
import { gone, isRunning } from './tools/host-gone.ts'
import { createProbe, firstEvent } from './tools/host-probe.ts'

const probe = createProbe({ times: { grace: 20_000 } })
const impatient = createProbe({ times: { grace: 200 } })
const reason = new Error('given up by the test')
const noAnswer = { failure: { code: 'powershell-no-answer', kind: 'outside', parameters: { seconds: 1 } } }

it('a cancelled operation stops by itself, and the process stays', async () => {
  const pid = await probe.pid()
  const given = new AbortController()
  const { onEvent, text } = firstEvent()
  const work = probe.call('wait', { Deaf: false }, { onEvent, signal: given.signal })
  await text
  given.abort(reason)
  await expect(work).rejects.toBe(reason)
  expect(await probe.pid()).toBe(pid)
})

it('one that takes too long stops by itself, and says so', async () => {
  const pid = await probe.pid()
  await expect(probe.call('wait', { Deaf: false }, { timeout: 200 })).rejects.toMatchObject(noAnswer)
  expect(await probe.pid()).toBe(pid)
})

it('one that is deaf is killed, and the next call starts anew', async () => {
  const pid = await impatient.pid()
  const given = new AbortController()
  const { onEvent, text } = firstEvent()
  const work = impatient.call('wait', { Deaf: true }, { onEvent, signal: given.signal })
  await text
  given.abort(reason)
  await expect(work).rejects.toBe(reason)
  await gone(pid)
  expect(await impatient.pid()).not.toBe(pid)
})

it('one that is deaf is killed with all that it started', async () => {
  const given = new AbortController()
  const { onEvent, text } = firstEvent()
  const work = impatient.call('child', {}, { onEvent, signal: given.signal })
  work.catch(() => undefined)
  const pids = (await text).split(' ').map(Number)
  expect(pids.map(isRunning)).toEqual([true, true])
  given.abort(reason)
  await expect(work).rejects.toBe(reason)
  for (const pid of pids) await gone(pid)
  expect(impatient.host.processes()).toEqual([])
  expect(await impatient.call('count', { Count: 1 })).toEqual([{ n: 1 }])
})

it('one that is deaf and takes too long is killed, and the next call starts anew', async () => {
  const other = createProbe({ executable: standIn(''), times: { grace: 100 } })
  await expect(other.call('never', {}, { timeout: 100 })).rejects.toMatchObject(noAnswer)
  expect(other.host.processes()).toEqual([])
  expect(await other.call('whole')).toHaveLength(700)
})

it('an answer that comes in the moment of giving up is not a success', async () => {
  const other = createProbe({ executable: standIn('') })
  const given = new AbortController()
  const onEvent = () => {
    given.abort(reason)
  }
  await expect(other.call('at-the-end', {}, { onEvent, signal: given.signal })).rejects.toBe(reason)
  await expect(other.call('at-the-end', {}, { timeout: 100 })).rejects.toMatchObject(noAnswer)
  expect(await other.call('whole')).toHaveLength(700)
})

it('nothing starts for a caller who has given up before', async () => {
  const other = createProbe()
  await expect(other.call('answer', {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  expect(other.host.processes()).toEqual([])
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { temporaryFolder } from '../tools/cli.ts'
import { standIn } from './tools/host-executable.ts'
import { gone } from './tools/host-gone.ts'
import { createProbe, firstEvent, never } from './tools/host-probe.ts'

const probe = createProbe()
const reason = new Error('given up by the test')
const stopped = { failure: { code: 'powershell-stopped', kind: 'cancelled' } }

it('calls go one after the other, in order, to one process', async () => {
  using folder = temporaryFolder()
  const file = path.join(folder.path, 'marks')
  const words = ['one', 'two', 'three', 'four', 'five']
  const calls = words.map((text, at) => probe.call('mark', { File: file, Text: text, Milliseconds: 50 - 10 * at }))
  expect(await Promise.all(calls)).toEqual(words.map((text) => [{ text }]))
  expect(readFileSync(file, 'utf8')).toBe(`${words.join('\n')}\n`)
  expect(probe.host.processes()).toEqual([await probe.pid()])
})

it('who gives up while waiting hears at once, and its work never starts', async () => {
  using folder = temporaryFolder()
  const file = path.join(folder.path, 'marks')
  const first = new AbortController()
  const second = new AbortController()
  const { onEvent, text } = firstEvent()
  const before = probe.call('wait', { Deaf: false }, { signal: first.signal, onEvent })
  const waiting = probe.call('mark', { File: file, Text: 'never' }, { signal: second.signal })
  const after = probe.call('mark', { File: file, Text: 'after' })
  before.catch(() => undefined)
  await text
  second.abort(reason)
  await expect(waiting).rejects.toBe(reason)
  first.abort(reason)
  await expect(before).rejects.toBe(reason)
  await after
  expect(readFileSync(file, 'utf8')).toBe('after\n')
})

it('a stop cancels what is in flight and what waits, ends the process, and may come twice', async () => {
  const pid = await probe.pid()
  const { onEvent, text } = firstEvent()
  const working = probe.call('wait', { Deaf: false }, { onEvent })
  const waiting = probe.call('answer')
  const both = Promise.all([
    expect(working).rejects.toMatchObject(stopped),
    expect(waiting).rejects.toMatchObject(stopped),
  ])
  await text
  await Promise.all([probe.host.stop(), probe.host.stop()])
  await both
  await gone(pid)
  expect(probe.host.processes()).toEqual([])
  await probe.host.stop()
  expect(await probe.pid()).not.toBe(pid)
})

it('a stop while it starts leaves no process', async () => {
  const starting = createProbe({ executable: standIn('silent') })
  const facts = expect(starting.host.facts(never)).rejects.toMatchObject(stopped)
  await vi.waitUntil(() => starting.host.processes().length === 1, { timeout: 20_000 })
  const [pid] = starting.host.processes()
  await starting.host.stop()
  await facts
  await gone(pid ?? 0)
  expect(starting.host.processes()).toEqual([])
})

it('who gives up while it starts hears of it, and leaves no process', async () => {
  const starting = createProbe({ executable: standIn('silent') })
  const given = new AbortController()
  const facts = expect(starting.host.facts(given.signal)).rejects.toBe(reason)
  await vi.waitUntil(() => starting.host.processes().length === 1, { timeout: 20_000 })
  given.abort(reason)
  await facts
  expect(starting.host.processes()).toEqual([])
})

it('a process that is idle ends by itself, and the next call starts another', async () => {
  const idle = createProbe({ executable: standIn(''), times: { idle: 100 } })
  await idle.call('whole')
  const [pid] = idle.host.processes()
  await gone(pid ?? 0)
  await vi.waitUntil(() => idle.host.processes().length === 0, { timeout: 20_000 })
  expect(idle.log).toContainEqual({ what: 'powershell-process-ended', facts: { pid, ending: 'exit 0' } })
  expect(await idle.call('whole')).toHaveLength(700)
  expect(idle.host.processes()).not.toEqual([pid])
})

it('one that is used stays', async () => {
  const used = createProbe({ executable: standIn(''), times: { idle: 200 } })
  await used.call('whole')
  const pids = used.host.processes()
  const given = new AbortController()
  await expect(used.call('at-the-end', {}, { timeout: 600, signal: given.signal })).rejects.toMatchObject({
    failure: { code: 'powershell-no-answer' },
  })
  expect(used.host.processes()).toEqual(pids)
})

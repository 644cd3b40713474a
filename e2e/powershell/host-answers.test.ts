import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { recorded, standIn } from './tools/host-executable.ts'
import { createProbe } from './tools/host-probe.ts'
import { gone } from './tools/host-gone.ts'

const item = z.object({ n: z.number() })

describe('an answer that is not whole never passes for one', () => {
  const probe = createProbe({ executable: standIn('') })
  it.each([
    'no-end',
    'page-missing',
    'page-twice',
    'count-wrong',
    'item-unreadable',
    'line-cut',
    'line-written-into',
    'more-after-the-end',
    'of-another-request',
  ])('%s', async (operation) => {
    await expect(probe.call(operation, {}, { item })).rejects.toMatchObject({
      failure: { code: 'powershell-answer-broken', kind: 'outside', parameters: { operation } },
    })
    // Half of an answer may still be on its way in the old process.
    expect(probe.host.processes()).toEqual([])
    expect(await probe.call('whole', {}, { item })).toHaveLength(700)
  })

  it('but a line that says nothing does no harm', async () => {
    expect(await probe.call('line-of-garbage', {}, { item })).toEqual([{ n: 1 }])
  })
})

describe('an answer over the limit', () => {
  const probe = createProbe()
  it.each([
    ['in one item', { Count: 1, Length: 50_000_000 }],
    ['in many pages', { Count: 5000, Length: 10_000 }],
  ])('%s ends the process, and the next call works', async (_what, input) => {
    const pid = await probe.pid()
    await expect(probe.call('large', input)).rejects.toMatchObject({
      failure: { code: 'powershell-answer-too-large', parameters: { megabytes: 48 } },
    })
    await gone(pid)
    expect(await probe.call('count', { Count: 1 })).toEqual([{ n: 1 }])
  })

  it('may be just below it', async () => {
    expect(await probe.call('large', { Count: 600, Length: 10_000 })).toHaveLength(600)
  })
})

it('sends nothing of a request over the limit', async () => {
  const { executable, files } = recorded()
  const probe = createProbe({ executable })
  expect(await probe.call('count', { Count: 1 })).toEqual([{ n: 1 }])
  const before = readFileSync(files.input, 'utf8')
  await expect(probe.call('echo', { Value: 'x'.repeat(800_000) })).rejects.toMatchObject({
    failure: { code: 'powershell-request-too-large', parameters: { operation: 'echo', limit: 1024 * 1024 } },
  })
  expect(readFileSync(files.input, 'utf8')).toBe(before)
  const most = 'x'.repeat(700_000)
  expect(await probe.call('echo', { Value: most })).toEqual([{ value: most }])
})

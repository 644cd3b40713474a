import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { createProbe, firstEvent } from './tools/host-probe.ts'
import { temporaryFolder } from '../tools/cli.ts'

const pids: (number | null)[] = []
const probe = createProbe({ onProcess: (pid) => pids.push(pid) })
const ended = { code: 'powershell-ended', kind: 'outside' }

it.each([9, 0])('a process that ends in an operation with %i is a failure with its last words', async (code) => {
  const pid = await probe.pid()
  const detail = expect.stringMatching(`^exit ${code}\nout of luck`) as string
  await expect(probe.call('end', { Process: true, Code: code })).rejects.toMatchObject({
    failure: { ...ended, detail },
  })
  expect(probe.host.processes()).toEqual([])
  expect(await probe.pid()).not.toBe(pid)
})

it('one that is killed from outside, too; what it was doing is not done again', async () => {
  using folder = temporaryFolder()
  const file = path.join(folder.path, 'marks')
  const killer = setInterval(() => {
    if (marks(file) === 'once\n') process.kill(probe.host.processes()[0] ?? 0, 'SIGKILL')
  }, 20)
  const work = probe.call('mark', { File: file, Text: 'once', Milliseconds: 600_000 })
  await expect(work).rejects.toMatchObject({ failure: { ...ended, detail: 'exit SIGKILL' } })
  clearInterval(killer)
  expect(await probe.call('count', { Count: 1 })).toEqual([{ n: 1 }])
  expect(marks(file)).toBe('once\n')
})

it('one that was killed while it had nothing to do is replaced without a word', async () => {
  const pid = await probe.pid()
  process.kill(pid, 'SIGKILL')
  await vi.waitUntil(() => probe.host.processes().length === 0, { timeout: 20_000 })
  const answers = await Promise.all([probe.call('count', { Count: 1 }), probe.call('count', { Count: 2 })])
  expect(answers.map((one) => one.length)).toEqual([1, 2])
})

it('an operation that exits ends itself only', async () => {
  const pid = await probe.pid()
  const { onEvent } = firstEvent()
  await probe.call('end', { Process: false }, { onEvent }).catch(() => undefined)
  expect(await probe.pid()).toBe(pid)
})

it('tells of each process when it starts and when it has ended', async () => {
  await probe.host.stop()
  expect(pids.length).toBeGreaterThan(6)
  expect(pids.filter((_, at) => at % 2 === 1).every((pid) => pid === null)).toBe(true)
  expect(new Set(pids.filter((pid) => pid !== null)).size).toBe(pids.length / 2)
  const noted = probe.log.filter((one) => one.what === 'powershell-process-started').map((one) => one.facts['pid'])
  expect(noted).toEqual(pids.filter((pid) => pid !== null))
})

function marks(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

import { expect, it } from 'vitest'
import { gone } from './tools/host-gone.ts'
import { createProbe } from './tools/host-probe.ts'

it('a process that was idle is asked whether it answers before it is used', async () => {
  const probe = createProbe({ times: { check: 0, checkAnswer: 3000 } })
  const pid = await probe.pid()
  expect(await probe.pid()).toBe(pid)
  process.kill(pid, 'SIGSTOP')
  expect(await probe.pid()).not.toBe(pid)
  await gone(pid)
  expect(probe.log.map((one) => one.what)).toContain('powershell-no-sign-of-life')
})

it('one that was just used is not asked', async () => {
  const probe = createProbe({ times: { checkAnswer: 0 } })
  const pid = await probe.pid()
  expect(await probe.pid()).toBe(pid)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { isProcessAlive, startOf, thisProcess } from './process.ts'

describe('whether a process lives', () => {
  it('knows this one', () => {
    const me = thisProcess()
    expect(me.pid).toBe(process.pid)
    expect(me.isAlive(me)).toBe(true)
    expect(isProcessAlive({ pid: me.pid, startedAt: null })).toBe(true)
  })

  it('knows a child that lives, and that it has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(child, 'spawn')
    const one = { pid: child.pid ?? 0, startedAt: startOf(child.pid ?? 0) }
    expect(isProcessAlive(one)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isProcessAlive(one)).toBe(false)
    expect(startOf(one.pid)).toBeNull()
  })

  it.runIf(process.platform === 'linux')('does not take another process with the same pid for it', () => {
    const me = thisProcess()
    expect(me.startedAt).toMatch(/^[0-9a-f-]{36}\/\d+$/)
    expect(isProcessAlive({ pid: me.pid, startedAt: `${me.startedAt}0` })).toBe(false)
  })

  it.runIf(process.platform === 'linux')(
    'takes one that has ended for dead, also while its parent has not asked',
    async () => {
      const shell = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 5'])
      const [line] = (await once(shell.stdout, 'data')) as [Buffer]
      const pid = Number(line.toString())
      await expect.poll(() => isProcessAlive({ pid, startedAt: null })).toBe(false)
      shell.kill('SIGKILL')
      await once(shell, 'exit')
    },
  )
})

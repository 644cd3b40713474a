import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../tools/cli.ts'

const entry = path.join(import.meta.dirname, '../../src/main/fronts/browser/main.ts')

const front = (home: string) =>
  spawn(process.execPath, [entry], {
    env: { ...process.env, DRYDOCK_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

describe('the browser front as a process', () => {
  it('says its address first, and ends well when it is told to', async () => {
    using home = temporaryFolder()
    const child = front(home.path)
    const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[a-z2-7]{26}$/)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('says why it cannot start, without a stack', async () => {
    const child = front(path.join(entry, 'no-folder'))
    const [said, end] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(end).toEqual([1, null])
    expect(said).toContain('no-folder')
    expect(said).not.toMatch(/^\s+at /m)
  })
})

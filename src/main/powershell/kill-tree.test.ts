import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { killTree } from './kill-tree.ts'

async function started(command: string) {
  const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child, 'spawn')
  return child
}

it.skipIf(process.platform === 'win32')('kills a process with what it started', async () => {
  const child = await started('sleep 600 & echo $!; wait')
  await once(child.stdout, 'data')
  const closed = once(child, 'close')
  await killTree(child.pid ?? 0)
  // The child of the child holds the pipe open for as long as it lives.
  await closed
  expect(child.signalCode).toBe('SIGKILL')
})

it('kills the one process where the tool of Windows fails, and minds none that is gone', async () => {
  const child = await started('exec sleep 600')
  const exit = once(child, 'exit')
  await killTree(child.pid ?? 0, 'win32')
  await exit
  expect(child.signalCode).toBe('SIGKILL')
  await expect(killTree(child.pid ?? 0, 'win32')).resolves.toBeUndefined()
})

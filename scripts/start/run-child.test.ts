import { expect, it, onTestFinished, vi } from 'vitest'
import { runChild } from './run-child.ts'

const node = (script: string, onLine?: (line: string) => void) => runChild(process.execPath, ['-e', script], onLine)

it('tells a program that could not start from one that was up, or ended well', async () => {
  expect(await node('process.exit(127)')).toEqual({ code: 127, notStarted: 'ended at once (127)' })
  expect(await node('process.kill(process.pid, "SIGKILL")')).toMatchObject({ notStarted: 'ended at once (SIGKILL)' })
  expect(await node('')).toEqual({ code: 0, notStarted: null })
  const { notStarted } = await runChild('/nothing/electron', [])
  expect(notStarted).toContain('ENOENT')
})

it('tells what the program says, and lets Electron be Electron', async () => {
  vi.stubEnv('ELECTRON_RUN_AS_NODE', '1')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const lines: string[] = []
  await node('console.log(String(process.env.ELECTRON_RUN_AS_NODE))', (line) => lines.push(line))
  expect(lines).toEqual(['undefined'])
})

it('hands on the signal that ends it, which is no failure to start', async () => {
  const script = 'process.on("SIGTERM", () => process.exit(3)); console.log("up"); setInterval(() => {}, 1000)'
  const end = await node(script, () => process.emit('SIGTERM', 'SIGTERM'))
  expect(end).toEqual({ code: 3, notStarted: null })
})

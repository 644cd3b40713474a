import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { pwsh, script, standIn } from './tools/host-executable.ts'
import { gone, isRunning } from './tools/host-gone.ts'
import { atEnd } from './tools/host-end.ts'
import { probeModule } from './tools/host-module.ts'

const program = path.join(import.meta.dirname, 'tools/host-program.ts')
const module = probeModule()
atEnd(() => {
  module[Symbol.dispose]()
})

function start(what: string, executable = pwsh): ChildProcess {
  const child = spawn(process.execPath, [program, what, executable, module.manifest], {
    env: { ...process.env, DEBUG: '*' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  atEnd(() => void child.kill('SIGKILL'))
  return child
}

function output(child: ChildProcess): AsyncIterable<string> {
  if (child.stdout === null) throw new TypeError('no output')
  return createInterface({ input: child.stdout })
}

async function linesOf(child: ChildProcess): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of output(child)) lines.push(line)
  return lines
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of output(child)) return line
  throw new TypeError('no line')
}

describe('a program with a host', () => {
  it.each([
    ['missing', 'powershell-missing'],
    ['ends', 'powershell-ended'],
    ['killed', 'given up'],
    ['stopped', 'powershell-stopped'],
  ])('dies of no promise that nobody caught, and its library prints nothing: %s', async (what, failure) => {
    const lines = await linesOf(start(what, what === 'missing' ? script('#!/nowhere/sh') : pwsh))
    expect(lines.filter((line) => !/^\d+$/.test(line))).toEqual([failure, 'fine'])
  })

  it('does not hold an answer of nearly the limit many times over', async () => {
    const [items, kilobytes] = (await linesOf(start('large', standIn('')))).map(Number)
    expect(items).toBe(1)
    expect(kilobytes).toBeLessThan(600 * 1024)
  })

  it.each(['idle', 'working'])('takes its engine with it when it is killed: %s', async (what) => {
    const child = start(what)
    const pid = Number(await firstLine(child))
    expect(isRunning(pid)).toBe(true)
    child.kill('SIGKILL')
    await gone(pid)
  })
})

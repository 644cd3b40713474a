import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { wallClock } from '#main/time.ts'
import { startShell, type Shell } from './shell.ts'

/** A shell on a script of /bin/sh that reads the lines which the library types: two marks, the line, two marks. */
async function start(...script: readonly string[]): Promise<{ shell: Shell; lines: string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shell-'))
  const executable = path.join(folder, 'engine')
  const mark = String.raw`mark() { read -r a; read -r b; m=$(expr "$a" : '.*"\(.*\)"'); echo "$m" >&2; printf '%s\n' "$m"; }`
  writeFileSync(executable, ['#!/bin/sh', mark, ...script, ''].join('\n'))
  chmodSync(executable, 0o700)
  const lines: string[] = []
  const shell = await startShell({
    executable,
    environment: { PATH: process.env['PATH'] ?? '' },
    folder,
    wall: wallClock,
    limit: 1000,
    onLine: (line) => lines.push(line),
    onErrorLine: (line) => lines.push(`error: ${line}`),
  })
  onTestFinished(async () => {
    await shell.kill()
    await shell.ended
    rmSync(folder, { recursive: true, force: true })
  })
  return { shell, lines }
}

describe.skipIf(process.platform === 'win32')('a shell', () => {
  it('says that a line is worked off when the marks around it have come', async () => {
    const { shell, lines } = await start('while mark; do read -r line; echo "got $line"; printf open; mark; done')
    expect(await shell.send('one')).toBe('worked')
    expect(await shell.send('two')).toBe('worked')
    expect(lines).toEqual(['got one', 'open', 'got two', 'open'])
    expect(shell.isOver()).toBe(false)
  })

  it.each([0, 1, 143])('takes an end with code %i for no success, and reads what was written', async (code) => {
    const { shell, lines } = await start(`mark; read -r line; echo last; echo words >&2; exit ${code}`)
    expect(await shell.send('one')).toBe('ended')
    expect(lines.toSorted()).toEqual(['error: words', 'last'])
    expect(await shell.ended).toBe(`exit ${code}`)
    expect(await shell.send('two')).toBe('ended')
  })

  it('reads no more than the limit', async () => {
    const { shell, lines } = await start(
      'mark; read -r line; while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done',
    )
    expect(await shell.send('one')).toBe('too-much')
    expect(lines.join('').length).toBeLessThan(1000)
    expect(shell.isOver()).toBe(true)
  })

  it('does not wait for a child that holds the streams open', async () => {
    const { shell } = await start('mark; read -r line; sleep 5 & exit 3')
    expect(await shell.send('one')).toBe('ended')
    expect(await shell.ended).toBe('exit 3')
  })
})

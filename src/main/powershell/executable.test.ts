import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findExecutable } from './executable.ts'

const missing = (where: string) =>
  expect.objectContaining({
    failure: expect.objectContaining({ code: 'powershell-missing', parameters: { where } }) as unknown,
  }) as Error

function file(mode: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'executable-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const made = path.join(folder, 'pwsh')
  writeFileSync(made, '')
  chmodSync(made, mode)
  return made
}

describe('the executable', () => {
  it.each([
    [{ SystemRoot: 'D:\\WINNT' }, 'D:\\WINNT\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'],
    [{ windir: 'C:\\Windows' }, 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'],
    [{ PATH: 'C:\\evil' }, 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'],
  ])('of Windows is looked for by its full path: %j', (environment, where) => {
    expect(() => findExecutable(undefined, environment, 'win32')).toThrow(missing(where))
  })

  it('is not guessed elsewhere, and no variable names it', () => {
    expect(() => findExecutable(undefined, { NODE_POWERSHELL: file(0o700) }, 'linux')).toThrow(missing('-'))
  })

  it('that is given has to be a file that may be run, by its full path', () => {
    const executable = file(0o700)
    expect(findExecutable(executable, {}, 'linux')).toBe(executable)
    for (const wrong of [path.relative('.', executable), path.dirname(executable), `${executable}.exe`, file(0o600)])
      expect(() => findExecutable(wrong, {}, 'linux')).toThrow(missing(wrong))
  })
})

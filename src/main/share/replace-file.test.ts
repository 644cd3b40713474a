import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failed } from '#shared/failure.ts'
import { systemRandom } from '#main/time.ts'
import { diskFiles, type FileOperations } from './file-operations.ts'
import { replaceFile } from './replace-file.ts'
import { fileName, handClock, never, systemError, temporaryFolder } from './test-share.ts'

const fresh = new TextEncoder().encode('new')

function testReplace(files: Partial<FileOperations>) {
  const folder = temporaryFolder()
  const file = path.join(folder, fileName)
  writeFileSync(file, 'old')
  const wall = handClock()
  const means = { wall, random: systemRandom, files: { ...diskFiles, ...files } }
  return {
    folder,
    wall,
    replace: (signal = never) => replaceFile(file, fresh, means, signal),
    found: () => [readdirSync(folder), readFileSync(file, 'utf8')],
  }
}

describe('a file that somebody holds', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('is replaced as soon as it is let go: %s', async (code) => {
    let left = 3
    const test = testReplace({
      rename: (from, to) => ((left -= 1) >= 0 ? Promise.reject(systemError(code)) : diskFiles.rename(from, to)),
    })
    await test.replace()
    expect(test.found()).toEqual([[fileName], 'new'])
    expect(test.wall.slept).toHaveLength(3)
  })

  it('is given up after ten seconds of wall time, and left as it is', async () => {
    const test = testReplace({ rename: () => Promise.reject(systemError('EBUSY')) })
    const began = test.wall.now()
    const error: unknown = await test.replace().catch((one: unknown) => one)
    expect(error instanceof Failed && error.failure).toMatchObject({
      kind: 'work',
      code: 'share-file-busy',
      detail: 'EBUSY',
    })
    expect(test.wall.now() - began).toBe(10_000)
    expect(test.found()).toEqual([[fileName], 'old'])
  })

  it('is not waited for once the work is aborted', async () => {
    const control = new AbortController()
    const test = testReplace({
      rename: () => {
        control.abort(new Error('enough'))
        return Promise.reject(systemError('EBUSY'))
      },
    })
    await expect(test.replace(control.signal)).rejects.toThrow('enough')
    expect(test.found()).toEqual([[fileName], 'old'])
  })
})

describe('anything else that goes wrong', () => {
  it('is told at once, and nothing is left behind', async () => {
    const test = testReplace({ rename: () => Promise.reject(systemError('EIO')) })
    await expect(test.replace()).rejects.toMatchObject({ code: 'EIO' })
    expect([test.found(), test.wall.slept]).toEqual([[[fileName], 'old'], []])
  })

  it('is no matter where another process has swept the new file away: it is written again', async () => {
    let left = 2
    const test = testReplace({
      rename: (from, to) => {
        if ((left -= 1) >= 0) rmSync(from)
        return diskFiles.rename(from, to)
      },
    })
    await test.replace()
    expect(test.found()).toEqual([[fileName], 'new'])
  })

  it('ends also where the new file is swept away each time', async () => {
    const test = testReplace({ rename: () => Promise.reject(systemError('ENOENT')) })
    await expect(test.replace()).rejects.toMatchObject({ code: 'ENOENT' })
    expect(test.found()).toEqual([[fileName], 'old'])
  })
})

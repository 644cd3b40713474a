import { describe, expect, it } from 'vitest'
import { fail, Failed } from '#shared/failure.ts'
import { failureOf, translated } from './share-failure.ts'
import { systemError } from './test-share.ts'

describe('failureOf', () => {
  it.each([
    ['ENOSPC', 'share-full'],
    ['EDQUOT', 'share-full'],
    ['EROFS', 'share-not-writable'],
    ['EACCES', 'share-not-writable'],
    ['EPERM', 'share-not-writable'],
    ['ENOENT', 'share-unreachable'],
    ['EIO', 'share-unreachable'],
    ['UNKNOWN', 'share-unreachable'],
  ])('%s is %s', (system, code) => {
    const failed = failureOf('/share', systemError(system))
    expect(failed instanceof Failed && failed.failure).toMatchObject({ code, parameters: { folder: '/share' } })
  })

  it('leaves alone what is a failure already, and what is no error of the file system', async () => {
    const [known, mistake] = [fail('work', 'share-full', { folder: '/share' }), new TypeError('x')]
    for (const error of [known, mistake, 'text'])
      await expect(translated('/share', () => Promise.reject(error as Error))).rejects.toBe(error)
  })
})

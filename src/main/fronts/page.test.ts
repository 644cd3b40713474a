import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageFolder } from '#main/places.ts'
import { pageFile, pageHeaders } from './page.ts'

/** Whatever is built or not: one file that is there, and one beside the folder that must not be reached. */
const mark = 'page-test.html'
const secret = 'page-test-secret.html'

beforeAll(() => {
  mkdirSync(pageFolder, { recursive: true })
  writeFileSync(path.join(pageFolder, mark), 'inside')
  writeFileSync(path.join(pageFolder, '..', secret), 'outside')
})

describe('files of the page', () => {
  it('are given with their type', async () => {
    expect(await pageFile(`/${mark}`)).toMatchObject({
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    })
    expect(String((await pageFile(`/${mark}`))?.body)).toBe('inside')
  })

  it.each([
    `/../${secret}`,
    `/..%2f${secret}`,
    `/%2e%2e/${secret}`,
    `/%2e%2e%2f${secret}`,
    `/..%5c${secret}`,
    `/a/../../${secret}`,
    `//${secret}`,
    `/C:/${secret}`,
    `/${mark}%00`,
    `/${mark}::$DATA`,
    '/%',
    '/%zz',
    '',
    mark,
    '/assets',
    '/.vite/manifest.json',
    '/nothing.js',
    `/${mark}/nothing.js`,
    `/${'a'.repeat(300)}.js`,
  ])('are nothing for %j', async (pathname) => {
    expect(existsSync(path.join(pageFolder, '..', secret))).toBe(true)
    expect(await pageFile(pathname)).toBeNull()
  })

  it('never lie outside of their folder, whatever the address', async () => {
    const part = fc.constantFrom(
      '..',
      '%2e%2e',
      '%252e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'assets',
      secret,
      mark,
      '\0',
      ':',
      '%00',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const file = await pageFile(`/${parts.join('')}`)
        expect(String(file?.body ?? '')).not.toBe('outside')
      }),
    )
  })
})

describe('headers', () => {
  it('are the same in both fronts but for whom the page may speak to', () => {
    const [window, browser] = [pageHeaders("'none'"), pageHeaders("'self'")]
    const policy = (headers: Readonly<Record<string, string>>) =>
      (headers['content-security-policy'] ?? '').split('; ').filter((one) => !one.startsWith('connect-src'))
    expect(policy(window)).toEqual(policy(browser))
    expect({ ...window, 'content-security-policy': '' }).toEqual({ ...browser, 'content-security-policy': '' })
    expect(window['content-security-policy']).toContain("connect-src 'none'")
  })
})

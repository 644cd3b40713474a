import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { version } from './version.ts'

it('the version is that of package.json', () => {
  const { version: packaged }: { version: unknown } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: unknown
  }
  expect(version).toBe(packaged)
})

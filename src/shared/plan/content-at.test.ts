import { expect, it } from 'vitest'
import { contentAt } from './content-at.ts'

const version3 = { sourceVersion: 3 }

it.each([
  [undefined, 'missing'],
  [{ condition: 'installed', sourceVersion: 3 }, 'there'],
  [{ condition: 'installed', sourceVersion: 4 }, 'there'],
  [{ condition: 'installed', sourceVersion: 2 }, 'old'],
  [{ condition: 'in-progress', sourceVersion: 3 }, 'on-its-way'],
  [{ condition: 'failed', sourceVersion: 3 }, 'failed'],
  [{ condition: 'removing', sourceVersion: 3 }, 'removing'],
] as const)('%j is %s', (state, there) => {
  expect(contentAt(state, version3)).toBe(there)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromField, toField } from './local-time.ts'

it('a time to the minute comes back as it was, whatever the zone', () => {
  const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2032, 0, 1) / 60_000 })
  fc.assert(
    fc.property(minute, (at) => {
      const time = new Date(at * 60_000).toISOString()
      const field = toField(time)
      // The hour that a change to winter time repeats has two instants and one name.
      expect(toField(fromField(field))).toBe(field)
      expect(field).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    }),
  )
})

it('nothing is nothing', () => {
  expect(toField(null)).toBe('')
  expect(fromField('')).toBeNull()
  expect(fromField('soon')).toBeNull()
})

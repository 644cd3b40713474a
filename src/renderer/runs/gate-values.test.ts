import { describe, expect, it } from 'vitest'
import { sidesOf } from './gate-values.ts'

describe('the two sides of a difference', () => {
  it('mark what was changed on the side of now, and leave out what is the same', () => {
    const sides = sidesOf({
      reviewed: JSON.stringify({ name: 'LT-0252', serial: 'PF3K2M7', smsId: 'GUID:4C1B' }),
      now: JSON.stringify({ name: 'LT-0252', serial: 'PF3K2M7', smsId: 'GUID:88D0' }),
    })
    expect(sides.reviewed.map((one) => one.text)).toEqual(['LT-0252', 'GUID:4C1B'])
    expect(sides.now).toMatchObject([
      { text: 'LT-0252', changed: false },
      { text: 'GUID:88D0', changed: true },
    ])
    expect(sides.reviewed.every((one) => !one.changed)).toBe(true)
  })

  it('show all of a record that is gone', () => {
    const sides = sidesOf({ reviewed: JSON.stringify({ name: 'LT-0252', serial: 'PF3K2M7' }), now: '-' })
    expect(sides.reviewed).toHaveLength(2)
    expect(sides.now).toMatchObject([{ name: null, text: 'not there', changed: true }])
  })

  it('show of a device what tells it from another one, and other records by their ids', () => {
    const device = { resourceId: 16777224, serial: 'PF3K2M7', smbiosGuid: '1427', name: 'LT-0252', smsId: 'GUID:4C1B' }
    const sides = sidesOf({ reviewed: JSON.stringify(device), now: '[16777252,16777253]' })
    expect(sides.reviewed.map((one) => one.text)).toEqual(['16777224', 'PF3K2M7', 'GUID:4C1B'])
    expect(sides.now).toEqual([
      { name: 'Also record', text: '16777252', changed: true },
      { name: 'Also record', text: '16777253', changed: true },
    ])
    const gone = sidesOf({
      reviewed: JSON.stringify(device),
      now: JSON.stringify({ obsolete: 16777224, newer: 16777253 }),
    })
    expect(gone.reviewed.map((one) => one.text)).toEqual(['16777224', 'PF3K2M7', 'GUID:4C1B'])
    expect(gone.now.map((one) => one.name)).toEqual(['Obsolete record', 'Newer record'])
  })

  it('shorten hashes and say times, so that they can be compared', () => {
    const sides = sidesOf({ reviewed: 'a'.repeat(64), now: 'b'.repeat(64) })
    expect(sides.reviewed[0]?.text).toBe('hash aaaa aaaa')
    expect(sides.now[0]).toMatchObject({ text: 'hash bbbb bbbb', changed: true })
    expect(sidesOf({ reviewed: '2026-11-20T09:12:30.000Z', now: '-' }).reviewed[0]?.text).toMatch(
      /^20 Nov 2026 \d\d:12:30$/,
    )
  })

  it('take a text that is no record as it is', () => {
    expect(sidesOf({ reviewed: '{no record', now: 'enabled' }).reviewed[0]?.text).toBe('{no record')
  })
})

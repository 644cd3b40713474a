import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceRecord } from '../site.ts'
import { identityKeys, isPlaceholderSerial, isToldApart, RecordIndex } from './identity.ts'
import { record } from './testing/examples.ts'

describe('placeholder serial numbers', () => {
  it.each([
    'System Serial Number',
    'To be filled by O.E.M.',
    '0',
    '',
    '  ',
    'NONE',
    'Default string',
    '00000000',
    'xxxx',
    ' default STRING ',
  ])('%j is one', (serial) => {
    expect(isPlaceholderSerial(serial)).toBe(true)
  })

  it.each(['PF3K2M7', '5CG1234567', '1042-7781-0093-2210-4456-8120-07', '0A', '10'])('%j is none', (serial) => {
    expect(isPlaceholderSerial(serial)).toBe(false)
  })
})

describe('the keys of a device', () => {
  it('are all four where it has them', () => {
    expect(identityKeys(record(7))).toHaveLength(4)
  })

  it('leave out a placeholder and an empty SMBIOS GUID: many devices share them', () => {
    expect(identityKeys(record(7, { serial: 'System Serial Number', smbiosGuid: '' }))).toEqual([
      { resourceId: 7 },
      { name: 'PC-7' },
    ])
  })
})

/** Few different values, so that records meet often. */
const anyRecord = fc
  .record({
    resourceId: fc.integer({ min: 1, max: 12 }),
    name: fc.constantFrom('PC-01', 'pc-01', 'PC-02', 'PC-03'),
    serial: fc.constantFrom('PF1', 'pf1', 'PF2', '0', '', 'System Serial Number', 'PC-01'),
    smbiosGuid: fc.constantFrom('', 'AAAA', 'aaaa', 'BBBB'),
  })
  .map((more): DeviceRecord => record(more.resourceId, more))

const fold = (text: string): string => text.toLowerCase()
const alike = (a: DeviceRecord, b: DeviceRecord): boolean =>
  a.resourceId === b.resourceId ||
  fold(a.name) === fold(b.name) ||
  (!isPlaceholderSerial(a.serial) && fold(a.serial) === fold(b.serial)) ||
  (a.smbiosGuid !== '' && fold(a.smbiosGuid) === fold(b.smbiosGuid))

const ids = (records: readonly DeviceRecord[]): readonly number[] =>
  records.map((one) => one.resourceId).toSorted((a, b) => a - b)

describe('the index of records', () => {
  const records = fc.uniqueArray(anyRecord, { maxLength: 12, selector: (one) => one.resourceId })

  it('finds exactly those that share a key, whatever the letter case', () => {
    fc.assert(
      fc.property(records, anyRecord, (all, device) => {
        const expected = all.filter((one) => alike(device, one))
        expect(ids(new RecordIndex(all).like(device))).toEqual(ids(expected))
      }),
    )
  })

  it('finds each record itself, and is mutual', () => {
    fc.assert(
      fc.property(records, (all) => {
        const index = new RecordIndex(all)
        for (const one of all) {
          expect(ids(index.like(one))).toContain(one.resourceId)
          for (const other of index.like(one)) expect(ids(index.like(other))).toContain(one.resourceId)
        }
      }),
    )
  })

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(records, anyRecord, (all, device) => {
        expect(ids(new RecordIndex(all.toReversed()).like(device))).toEqual(ids(new RecordIndex(all).like(device)))
      }),
    )
  })

  it('finds nothing in nothing, and a name is never taken for a serial number', () => {
    expect(new RecordIndex([]).like(record(1))).toEqual([])
    const index = new RecordIndex([record(2, { serial: 'PC-1' })])
    expect(index.like(record(1, { name: 'PC-1' }))).toEqual([])
  })
})

describe('two records of one serial number', () => {
  const chosen = record(1, { serial: 'PF3K2M7' })
  const other = record(2, { serial: 'pf3k2m7' })

  it('are told apart by their clients', () => {
    expect(isToldApart(chosen, other)).toBe(true)
    expect(isToldApart(chosen, { ...other, isClient: false, smsId: '' })).toBe(true)
  })

  it.each([
    ['the chosen one has no client', { ...chosen, isClient: false }, other],
    ['the chosen one has no client id', { ...chosen, smsId: '' }, other],
    ['both have one client id', chosen, { ...other, smsId: chosen.smsId.toLowerCase() }],
    ['the serial number is a placeholder', { ...chosen, serial: '0' }, { ...other, serial: '0' }],
    ['they have none', { ...chosen, serial: '' }, { ...other, serial: '' }],
    ['they have two', chosen, { ...other, serial: 'PF9' }],
  ])('are not where %s', (_what, one, two) => {
    expect(isToldApart(one, two)).toBe(false)
  })
})

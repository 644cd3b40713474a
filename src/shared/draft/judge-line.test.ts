import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { record } from '../plan/testing/examples.ts'
import type { DeviceRecord } from '../site.ts'
import { candidatesOf, judgeLine, judgeRecord, judgeUnasked } from './judge-line.ts'
import { verdict } from './line-schema.ts'

const now = Date.parse('2026-11-24T07:00:00Z')
const context = { site: 'P01', now }
const judge = (...records: readonly DeviceRecord[]) => judgeLine('PF7', records, context)
const ago = (days: number) => new Date(now - days * 24 * 60 * 60 * 1000).toISOString()

describe('a line', () => {
  it('is found by exactly one current record', () => {
    const { resourceId, name, serial, model, lastContact } = record(7)
    expect(judge(record(7))).toEqual({
      verdict: { code: 'found' },
      record: { resourceId, name, serial, model, lastContact },
    })
  })

  it('is found by one record that two of its keys lead to', () => {
    expect(judge(record(7), record(7)).verdict).toEqual({ code: 'found' })
  })

  it('is unknown where the site holds nothing, and says of which site', () => {
    expect(judge()).toEqual({ verdict: { code: 'unknown', site: 'P01' }, record: null })
  })

  it('has several records where more than one is current, and none of them is taken', () => {
    expect(judge(record(7), record(8), record(9, { isObsolete: true }))).toEqual({
      verdict: { code: 'several-records', records: 2 },
      record: null,
    })
  })

  it('passes over obsolete records where there is another one', () => {
    expect(judge(record(7, { isObsolete: true }), record(8))).toMatchObject({
      verdict: { code: 'found' },
      record: { resourceId: 8 },
    })
  })

  it.each([{ isServer: true }, { isSiteSystem: true }, { isServer: true, isObsolete: true, isClient: false }])(
    'is a server: %j',
    (more) => {
      expect(judge(record(7, more)).verdict).toEqual({ code: 'server' })
    },
  )

  it.each([
    [{ isObsolete: true, lastContact: ago(140) }, 'obsolete', 140],
    [{ isBlocked: true, isActive: false, lastContact: ago(3.9) }, 'blocked', 3],
    [{ isClient: false, isActive: false, lastContact: null }, 'no-client', null],
    [{ isActive: false, lastContact: ago(74) }, 'silent', 74],
    [{ isActive: false, lastContact: ago(-2) }, 'silent', 0],
    [{ isActive: false, lastContact: null }, 'silent', null],
  ] as const)('is not current: %j', (more, why, days) => {
    expect(judge(record(7, more)).verdict).toEqual({ code: 'not-current', why, days })
  })

  it.each(['Default string', ' to be filled by O.E.M. ', '0', '00000000'])(
    'is a placeholder, asked or not, and never a device: %j',
    (text) => {
      expect(judgeLine(text, [record(7)], context)).toEqual({ verdict: { code: 'placeholder' }, record: null })
      expect(judgeUnasked(text).verdict).toEqual({ code: 'placeholder' })
    },
  )

  it('waits until the site is asked', () => {
    expect(judgeUnasked('PF7')).toEqual({ verdict: { code: 'not-checked', why: 'waiting' }, record: null })
  })
})

describe('whatever the site holds', () => {
  const records = fc.array(
    fc
      .record({
        id: fc.integer({ min: 1, max: 4 }),
        isClient: fc.boolean(),
        isActive: fc.boolean(),
        isObsolete: fc.boolean(),
        isBlocked: fc.boolean(),
        isServer: fc.boolean(),
        isSiteSystem: fc.boolean(),
      })
      .map(({ id, ...more }) => record(id, more)),
    { maxLength: 5 },
  )

  it('a line is found only by one record that a review takes, and its verdict fits the contract', () => {
    fc.assert(
      fc.property(records, (given) => {
        const judged = judge(...given)
        expect(verdict.parse(judged.verdict)).toEqual(judged.verdict)
        const candidates = candidatesOf(given)
        if (judged.verdict.code === 'found') {
          expect(candidates).toHaveLength(1)
          expect(candidates[0]).toMatchObject({
            isClient: true,
            isActive: true,
            isObsolete: false,
            isBlocked: false,
            isServer: false,
            isSiteSystem: false,
          })
        }
        expect(judged.record?.resourceId).toBe(candidates.length === 1 ? candidates[0]?.resourceId : undefined)
      }),
    )
  })

  it('a chosen record is judged as it would be alone', () => {
    fc.assert(
      fc.property(records, (given) => {
        for (const one of candidatesOf(given)) expect(judgeRecord(one, now)).toEqual(judge(one))
      }),
    )
  })
})

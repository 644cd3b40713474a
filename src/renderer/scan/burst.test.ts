import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BurstDetector, type Heard, type Key } from './burst.ts'

const pause = 35
const sign = fc.stringMatching(/^[A-Za-z0-9 .:-]$/)
const quick = fc.integer({ min: 0, max: pause })
const slow = fc.integer({ min: pause + 1, max: 400 })

/** Keys with the times between them. */
const keysOf = (typed: readonly { readonly key: string; readonly after: number }[]): Key[] => {
  let at = 1_000
  return typed.map(({ key, after }) => {
    at += after
    return { key, at }
  })
}

const last = (keys: readonly Key[], detector = new BurstDetector()): Heard | undefined =>
  keys.map((one) => detector.hear(one, pause)).at(-1)

const scanOf = (heard: Heard | undefined): string | null => (heard?.kind === 'scan' ? heard.text : null)

describe('a scanner', () => {
  it('is heard whole, whatever was typed before it and however fast it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: sign, after: slow }), { maxLength: 8 }),
        slow,
        fc.array(fc.record({ key: sign, after: quick }), { minLength: 6, maxLength: 200 }),
        quick,
        (before, gap, [first, ...rest], end) => {
          const text = [first?.key ?? '', ...rest.map((one) => one.key)]
          const keys = keysOf([...before, { key: first?.key ?? '', after: gap }, ...rest, { key: 'Enter', after: end }])
          expect(scanOf(last(keys))).toBe(text.join(''))
        },
      ),
    )
  })

  it('is heard whole also where it is too long for any key of a device: it must not end as typed text', () => {
    const typed = Array.from('x'.repeat(300)).map((key) => ({ key, after: 5 }))
    expect(scanOf(last(keysOf([...typed, { key: 'Enter', after: 5 }])))).toHaveLength(300)
  })

  it('may hold Shift between its letters', () => {
    const typed = Array.from('ABCDEF').flatMap((key) => [
      { key: 'Shift', after: 2 },
      { key, after: 2 },
    ])
    expect(scanOf(last(keysOf([...typed, { key: 'Enter', after: 2 }])))).toBe('ABCDEF')
  })

  it('is heard once: another Enter is a key', () => {
    const detector = new BurstDetector()
    const typed = Array.from('PF3K2M7').map((key) => ({ key, after: 5 }))
    const keys = keysOf([...typed, { key: 'Enter', after: 5 }, { key: 'Enter', after: 5 }])
    expect(keys.map((one) => detector.hear(one, pause)).filter((one) => one.kind === 'scan')).toHaveLength(1)
  })

  it('is told from the sixth character on, before it has ended', () => {
    const detector = new BurstDetector()
    const kinds = keysOf(Array.from('PF3K2M7').map((key) => ({ key, after: 5 }))).map(
      (one) => detector.hear(one, pause).kind,
    )
    expect(kinds).toEqual(['key', 'key', 'key', 'key', 'key', 'burst', 'burst'])
  })
})

describe('a person', () => {
  it('is never a scanner: not with one pause in the last six keys, not with fewer than six', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: sign, after: fc.oneof(quick, slow) }), { maxLength: 40 }),
        slow,
        fc.array(fc.record({ key: sign, after: quick }), { maxLength: 4 }),
        quick,
        (before, gap, rest, end) => {
          const keys = keysOf([...before, { key: 'a', after: gap }, ...rest, { key: 'Enter', after: end }])
          expect(scanOf(last(keys))).toBeNull()
        },
      ),
    )
  })

  it('is no scanner where Enter comes late', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: sign, after: quick })), slow, (typed, end) => {
        expect(scanOf(last(keysOf([...typed, { key: 'Enter', after: end }])))).toBeNull()
      }),
    )
  })

  it.each(['Tab', 'Backspace', 'ArrowLeft', 'Escape'])('starts anew with %s', (key) => {
    const typed = (text: string) => Array.from(text).map((one) => ({ key: one, after: 5 }))
    const keys = keysOf([...typed('PF3K2'), { key, after: 5 }, ...typed('M7XYZ'), { key: 'Enter', after: 5 }])
    expect(scanOf(last(keys))).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, chance, guid, letters, pick } from './chance.ts'

describe('chance', () => {
  it('depends on the seed and on what is asked, and on nothing else', () => {
    expect(chance(1, 'press', 7)).toBe(chance(1, 'press', 7))
    expect(chance(1, 'press', 7)).not.toBe(chance(2, 'press', 7))
    expect(chance(1, 'press', 7)).not.toBe(chance(1, 'press', 8))
    expect(chance(1, 'ab', 'c')).not.toBe(chance(1, 'a', 'bc'))
  })

  it('is a fraction', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.oneof(fc.string(), fc.integer())), (seed, what) => {
        const value = chance(seed, ...what)
        return value >= 0 && value < 1
      }),
      { seed: 1 },
    )
  })

  it('is spread evenly over neighbouring questions', () => {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let id = 0; id < 10_000; id += 1) {
      const tenth = Math.floor(chance(1, 'policy', 16_777_219 + id) * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(count).toBeGreaterThan(850)
  })

  it('picks from both ends', () => {
    expect([between(3, 5, 0), between(3, 5, 0.999)]).toEqual([3, 5])
    expect([pick(['a', 'b'], 0), pick(['a', 'b'], 0.999)]).toEqual(['a', 'b'])
    expect(letters('01', 8, 1, 'x')).toMatch(/^[01]{8}$/)
    expect(guid(1, 'x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

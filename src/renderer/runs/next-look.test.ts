import { describe, expect, it } from 'vitest'
import { nextLookOf, untilNextLook } from './next-look.ts'

const at = (now: string, nextLook: string | null) => ({
  now: `2026-11-24T${now}.000Z`,
  nextLook: nextLook === null ? null : `2026-11-24T${nextLook}.000Z`,
})

describe('the next look of tracking', () => {
  it('is said while it is still to come', () => {
    expect(nextLookOf(at('10:42:40', '10:44:40'))).toBe(Date.parse('2026-11-24T10:44:40Z'))
    expect(nextLookOf(at('10:44:40', '10:44:40'))).toBeNull()
    expect(nextLookOf(at('10:44:40', null))).toBeNull()
  })

  it('is waited for by the run that looks first, and asked for again soon where it is late', () => {
    expect(untilNextLook([at('10:00:00', null)])).toBeNull()
    expect(untilNextLook([at('10:00:00', '10:02:00'), at('10:00:00', '10:00:30')])).toBe(32_000)
    expect(untilNextLook([at('10:05:00', '10:02:00')])).toBe(2000)
  })
})

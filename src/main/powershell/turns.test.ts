import { describe, expect, it } from 'vitest'
import { createTurns } from './turns.ts'

const never = new AbortController().signal
const reason = new Error('given up')

describe('turns', () => {
  it('come one after the other, also behind one that failed', async () => {
    const turns = createTurns()
    const seen: string[] = []
    const work = (name: string) => async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      seen.push(`${name} ends`)
      if (name === 'b') throw new RangeError(name)
      return name
    }
    const all = await Promise.allSettled(['a', 'b', 'c'].map((name) => turns.take(never, work(name))))
    expect(all.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(['a', 'failed', 'c'])
    expect(seen).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]))
  })

  it('are given up at once while waiting, and never begin', async () => {
    const turns = createTurns()
    const first = Promise.withResolvers<string>()
    const given = new AbortController()
    let begun = false
    const before = turns.take(never, () => first.promise)
    const waiting = turns.take(given.signal, () => {
      begun = true
      return Promise.resolve()
    })
    given.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    first.resolve('a')
    expect(await before).toBe('a')
    expect(await turns.take(never, () => Promise.resolve('c'))).toBe('c')
    expect(begun).toBe(false)
  })

  it('that have begun end when their work does, given up or not', async () => {
    const turns = createTurns()
    const given = new AbortController()
    const work = Promise.withResolvers<string>()
    const begun = Promise.withResolvers<undefined>()
    const taken = turns.take(given.signal, () => {
      begun.resolve(undefined)
      return work.promise
    })
    await begun.promise
    given.abort(reason)
    work.resolve('through')
    expect(await taken).toBe('through')
  })
})

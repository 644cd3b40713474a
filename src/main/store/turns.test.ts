import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passingClock } from './test-store.ts'
import { openTurns, type Attempt } from './turns.ts'

const never = new AbortController().signal
const held = new Error('held')

function handTurns() {
  const { clock, pass } = passingClock()
  const waits: (number | null)[] = []
  const turns = openTurns({ wall: clock, onWait: (since) => waits.push(since) })
  return { turns, waits, pass }
}

describe('turns at a file', () => {
  it('do each piece of work once, in the order in which it came, however often the file is held', async () => {
    const wish = fc.oneof(
      fc.constant('write' as const),
      fc.constant('hold' as const),
      fc.constant('free' as const),
      fc.constant('pass' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 60 }), async (wishes) => {
        const { turns, pass } = handTurns()
        const stored: number[] = []
        const all: Promise<number>[] = []
        let isHeld = false
        for (const one of [...wishes, 'free', 'pass', 'pass'] as const)
          if (one === 'pass') await pass(1000)
          else if (one !== 'write') isHeld = one === 'hold'
          else {
            const number = all.length
            const attempt = (): Attempt<number> => (isHeld ? { held } : { value: stored.push(number) })
            all.push(turns.take(attempt, { signal: never, limit: Number.POSITIVE_INFINITY }))
          }
        await Promise.all(all)
        expect(stored).toEqual(all.map((_, at) => at))
      }),
    )
  })

  it('do what can be done before they answer', () => {
    const { turns, waits } = handTurns()
    let done = false
    void turns.take(() => ({ value: (done = true) }), { signal: never, limit: 1 })
    expect(done).toBe(true)
    expect(waits).toEqual([])
  })

  it('fail after their own limit, also behind one that waits on', async () => {
    const { turns, pass } = handTurns()
    const first = turns.take<string>(() => ({ held }), { signal: never, limit: Number.POSITIVE_INFINITY })
    let tried = 0
    const work = (): Attempt<number> => ({ value: (tried += 1) })
    const second = turns.take(work, { signal: never, limit: 500 })
    const failing = expect(second).rejects.toBe(held)
    await pass(499)
    await pass(1)
    await failing
    expect(tried).toBe(0)
    turns.end(new Error('closed'))
    await expect(first).rejects.toThrow('closed')
  })

  it('end at once with the reason of their signal, and are never done then', async () => {
    const { turns, pass } = handTurns()
    const abort = new AbortController()
    let isHeld = true
    let done = 0
    const attempt = (): Attempt<number> => (isHeld ? { held } : { value: (done += 1) })
    const work = turns.take(attempt, { signal: abort.signal, limit: 10_000 })
    abort.abort(new Error('cancelled by a person'))
    await expect(work).rejects.toThrow('cancelled by a person')
    isHeld = false
    await pass(1000)
    expect(done).toBe(0)
  })

  it('tell since when they wait, and that they do no more', async () => {
    const { turns, waits, pass } = handTurns()
    let isHeld = true
    await pass(5)
    const one = turns.take(() => (isHeld ? { held } : { value: 1 }), { signal: never, limit: 10_000 })
    await pass(100)
    isHeld = false
    await pass(100)
    expect(await one).toBe(1)
    expect(waits).toEqual([5, 5, null])
  })

  it('are settled when all that came before is done', async () => {
    const { turns, pass } = handTurns()
    await turns.settled(never)
    let isHeld = true
    const done: string[] = []
    const attempt = (): Attempt<number> => (isHeld ? { held } : { value: done.push('written') })
    const written = turns.take(attempt, { signal: never, limit: 10_000 })
    const settled = turns.settled(never).then(() => done.push('settled'))
    await pass(100)
    isHeld = false
    await pass(100)
    await Promise.all([written, settled])
    expect(done).toEqual(['written', 'settled'])
  })

  it('fail with what the work fails with, and the next one has its turn', async () => {
    const { turns, pass } = handTurns()
    let isHeld = true
    const broken = turns.take(
      () => {
        if (isHeld) return { held }
        throw new Error('a constraint')
      },
      { signal: never, limit: 10_000 },
    )
    const failing = expect(broken).rejects.toThrow('a constraint')
    const next = turns.take(() => ({ value: 2 }), { signal: never, limit: 10_000 })
    isHeld = false
    await pass(100)
    await failing
    expect(await next).toBe(2)
  })
})

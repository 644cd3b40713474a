import { describe, expect, it } from 'vitest'
import { Failed, fail } from '#shared/failure.ts'
import { openBackground, type BackgroundWork } from './background.ts'
import { forever } from './test-bench.ts'

type Facts = Readonly<Record<string, unknown>>

function bench() {
  const logged: string[] = []
  const note = (what: string, facts?: Facts) => {
    const code = facts?.['code']
    logged.push(typeof code === 'string' ? `${what} ${code}` : what)
  }
  return { logged, background: openBackground({ info: note, warn: note, error: note }) }
}

/** Begins at once, and goes on until it is let go of. */
const untilReleased: BackgroundWork = (signal, begun) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    })
    begun()
  })

describe('work that nobody waits for', () => {
  it('is answered when it has begun, and let go of by name', async () => {
    const { background, logged } = bench()
    await background.begin('a', untilReleased, forever)
    await background.begin('b', untilReleased, forever)
    expect(await background.release('a')).toBe(true)
    expect(await background.release('a')).toBe(false)
    expect(await background.release('c')).toBe(false)
    expect(logged).toEqual(['run-released'])
    await background.close()
    expect(logged).toEqual(['run-released', 'run-released'])
  })

  it('that fails before it has begun fails to who asked for it', async () => {
    const { background, logged } = bench()
    const refused = background.begin('a', () => Promise.reject(fail('input', 'run-not-waiting', { run: 'a' })), forever)
    await expect(refused).rejects.toBeInstanceOf(Failed)
    expect(await background.release('a')).toBe(false)
    expect(logged).toEqual([])
  })

  it('that fails later is logged, and nothing else hears of it', async () => {
    const { background, logged } = bench()
    const failing =
      (error: Error): BackgroundWork =>
      async (_signal, begun) => {
        begun()
        await Promise.resolve()
        throw error
      }
    await background.begin('a', failing(fail('owned', 'run-lease-lost', { run: 'a' })), forever)
    await background.begin('b', failing(new TypeError('mistake')), forever)
    await background.close()
    expect(logged).toEqual(['run-broke run-lease-lost', 'run-broke'])
  })

  it('that ends without a word has been answered too', async () => {
    const { background } = bench()
    await background.begin('a', () => Promise.resolve(), forever)
    expect(await background.release('a')).toBe(false)
  })

  it('begins no more once all was let go of', async () => {
    const { background } = bench()
    await background.close()
    const seen: boolean[] = []
    await background.begin(
      'a',
      (signal) => {
        seen.push(signal.aborted)
        return Promise.resolve()
      },
      forever,
    )
    expect(seen).toEqual([true])
  })
})

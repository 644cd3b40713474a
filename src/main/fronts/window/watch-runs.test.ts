import { describe, expect, it, vi } from 'vitest'
import { failure } from '#shared/failure.ts'
import { failed, ok } from '#shared/result.ts'
import { watchRuns } from './watch-runs.ts'

const notes: string[] = []
vi.mock('electron', () => ({
  Notification: class {
    static readonly isSupported = () => true
    readonly #body: string
    constructor({ body }: { readonly body: string }) {
      this.#body = body
    }
    readonly on = () => undefined
    readonly show = () => notes.push(this.#body)
  },
  powerSaveBlocker: { start: () => 1, stop: () => undefined },
}))

interface Run {
  readonly run: string
  readonly batch: string
  readonly outcome: string | null
  readonly owner: { readonly here: boolean } | null
  readonly done: number
  readonly connection: { readonly kind: string }
}

const someRun = (more: Partial<Run>): Run => ({
  run: 'a',
  batch: 'Room 12',
  outcome: null,
  owner: { here: true },
  done: 0.5,
  connection: { kind: 'production' },
  ...more,
})

/** Waits until all that is under way has been answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** A window that nobody looks at, and an app with these runs; `bars` are what the task bar showed. */
function bench(first: readonly Run[], sleep: () => Promise<void> = () => Promise.resolve()) {
  notes.length = 0
  const state = {
    runs: first,
    answer: 'ok' as 'ok' | 'fails',
    closes: false,
    destroyed: false,
    change: (): void => undefined,
  }
  const bars: number[] = []
  const window = {
    isDestroyed: () => state.destroyed,
    isFocused: () => false,
    setProgressBar(progress: number) {
      if (state.destroyed) throw new TypeError('Object has been destroyed')
      bars.push(progress)
    },
  }
  const app = {
    call: async (call: string) => {
      const fails = state.answer === 'fails'
      if (call === 'run:glance' && state.closes) state.destroyed = true
      await Promise.resolve()
      if (fails) return failed(failure('owned', 'database-locked', { file: 'x' }))
      return ok(call === 'run:active' ? { runs: state.runs } : someRun({ outcome: 'done', owner: null }))
    },
    on: (_event: string, listener: () => void) => {
      state.change = listener
      return () => undefined
    },
  }
  watchRuns(app as never, window as never, { sleep })
  return {
    state,
    bars,
    change: () => {
      state.change()
    },
  }
}

describe('what the system shows of runs', () => {
  it('is how far they are, and nothing once they have ended; the end is told where nobody looks', async () => {
    const { state, bars, change } = bench([someRun({})])
    await settled()
    expect(bars).toEqual([0.5])
    state.runs = []
    change()
    await settled()
    expect(bars).toEqual([0.5, -1])
    expect(notes).toEqual(['Run Room 12 has ended: every device is through.'])
  })

  it('is no news of what was so before the program started', async () => {
    const { state, change } = bench([someRun({ outcome: 'needs-confirmation', owner: null })])
    await settled()
    expect(notes).toEqual([])
    state.runs = [...state.runs, someRun({ run: 'b', batch: 'Room 7', outcome: 'needs-confirmation', owner: null })]
    change()
    await settled()
    expect(notes).toEqual(['Run Room 7 needs confirmation. Nothing was deployed.'])
  })

  it('is read again where a change came while it could not be read', async () => {
    const { state, bars, change } = bench([someRun({})])
    await settled()
    state.answer = 'fails'
    change()
    state.runs = [someRun({ done: 0.75 })]
    change()
    state.answer = 'ok'
    await settled()
    expect(bars.at(-1)).toBe(0.75)
  })

  it('is left alone once the window is gone', async () => {
    const { state, bars, change } = bench([someRun({})])
    await settled()
    state.runs = []
    state.closes = true
    change()
    await settled()
    expect([bars, notes]).toEqual([[0.5], []])
  })

  it('is read once a second at most, however fast runs change, and the last change is not lost', async () => {
    const sleeping: (() => void)[] = []
    const slept = () => new Promise<void>((resolve) => sleeping.push(resolve))
    const { state, bars, change } = bench([someRun({ done: 0 })], slept)
    await settled()
    for (let done = 1; done <= 100; done += 1) {
      state.runs = [someRun({ done: done / 100 })]
      change()
      await settled()
    }
    expect(bars).toEqual([0])
    sleeping.pop()?.()
    await settled()
    expect(bars).toEqual([0, 1])
  })
})

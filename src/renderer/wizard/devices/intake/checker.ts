import type { Output } from '#shared/contract/calls.ts'
import type { Line } from '#shared/draft/line.ts'
import { devicesTexts } from '#shared/texts/window.ts'
import type { Hub } from './hub.ts'

/** Lines in one call: with up to three keys each, about one round trip to the site (`siteBatch`). */
const batch = 150

/** Looks lines up in the site. */
export interface Checker {
  /** One line at once, whatever else is going on; null: it is gone by now. */
  readonly one: (number: number) => Promise<Line | null>
  /** Many, in batches with their progress. Ends when all are checked, or it was cancelled, or the site is away. */
  readonly many: (numbers: readonly number[]) => Promise<void>
  /** Everything that was never answered for. */
  readonly unchecked: () => Promise<void>
  readonly cancel: () => void
}

export function makeChecker(hub: Hub): Checker {
  const { means, store } = hub
  const waiting = new Set<number>()
  let going: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null
  let progress = { done: 0, of: 0 }

  /** true: the site answered for them. */
  async function check(numbers: readonly number[], signal?: AbortSignal): Promise<Output<'lines:check'>> {
    const answer = await means.ask('lines:check', { id: means.id, numbers: [...numbers] }, signal)
    hub.apply(answer)
    const asked = answer.lines.filter((one) => numbers.includes(one.number))
    if (asked.some(isAway)) store.setState(({ awaySince }) => ({ awaySince: awaySince ?? means.now() }))
    else if (asked.some((one) => one.checkedAt !== null)) isBack()
    return answer
  }

  function isBack(): void {
    if (store.getState().awaySince === null) return
    store.setState({ awaySince: null })
    void hub.attempt(unchecked)
  }

  function tell(): void {
    store.setState({ progress: { doing: 'checking', ...progress } })
  }

  async function work(signal: AbortSignal): Promise<void> {
    while (waiting.size > 0) {
      const numbers = [...waiting].slice(0, batch)
      for (const number of numbers) waiting.delete(number)
      if (!signal.aborted) tell()
      const { lines } = await check(numbers, signal)
      // Where one is not answered for the others are not either: they are kept for later.
      if (lines.some(isAway)) return
      progress = { ...progress, done: progress.done + numbers.length }
    }
  }

  async function many(numbers: readonly number[]): Promise<void> {
    // What was cancelled drops all that waits when it ends.
    if (going?.abort.signal.aborted === true) await going.ended.catch(() => undefined)
    const fresh = numbers.filter((one) => !waiting.has(one))
    for (const number of fresh) waiting.add(number)
    progress = { ...progress, of: progress.of + fresh.length }
    if (waiting.size === 0) return
    if (going === null) {
      const abort = new AbortController()
      const ended = work(abort.signal).finally(() => {
        if (progress.done === progress.of) means.mention(devicesTexts.progress(progress.done, progress.of))
        waiting.clear()
        going = null
        progress = { done: 0, of: 0 }
        store.setState({ progress: null })
      })
      going = { abort, ended }
    }
    await going.ended
  }

  async function unchecked(): Promise<void> {
    const found: number[] = []
    for (let after = 0; ;) {
      const { numbers } = await means.ask('lines:unchecked', { id: means.id, after })
      const last = numbers.at(-1)
      if (last === undefined) break
      found.push(...numbers)
      after = last
    }
    await many(found)
  }

  return {
    async one(number) {
      const { lines } = await check([number])
      return lines.find((one) => one.number === number) ?? null
    },
    many,
    unchecked,
    cancel() {
      if (going === null) return
      going.abort.abort()
      // Shown at once: the answer of the call that is under way comes when main has ended its work.
      store.setState({ progress: null })
    },
  }
}

const isAway = ({ verdict }: Line): boolean => verdict.code === 'not-checked' && verdict.why === 'site-away'

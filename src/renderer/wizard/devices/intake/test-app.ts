import type { Input, Output } from '#shared/contract/calls.ts'
import type { PageCall } from '#shared/contract/names.ts'
import type { Line, LineCounts, Verdict } from '#shared/draft/line.ts'
import { failure } from '#shared/failure.ts'
import { makeIntake, type Intake } from './intake.ts'
import { fits, type LineFilter } from './line-list.ts'

/** An app without a store: lines in memory, a site that answers when it is let. What it decides is tested where it lives. */
export interface TestApp {
  readonly intake: Intake
  /** What was played, said at once, and asked, in this order. */
  readonly heard: string[]
  readonly said: string[]
  readonly asked: string[]
  /** While true the site does not answer. */
  away: boolean
  /** Calls fail with this while it is set. */
  failing: PageCall | null
  /** Answers of these calls, as they are from now on, wait until `go` is called. */
  hold(call: 'lines:check' | 'lines:list'): { readonly go: () => void }
  /** Everything that was put off by a time is done now. */
  timeOut(): void
  readonly lines: Map<number, Line>
}

const waiting: Verdict = { code: 'not-checked', why: 'waiting' }

export function testApp(): TestApp {
  const lines = new Map<number, Line>()
  const undo: (() => void)[] = []
  const later = new Set<() => void>()
  let last = 0
  const gates = new Map<PageCall, Promise<void>>()
  const counts = (): LineCounts => {
    const all = [...lines.values()]
    const of = (filter: LineFilter): number => all.filter((one) => fits(filter, one)).length
    const notChecked = all.filter((one) => one.verdict.code === 'not-checked' && !one.aside).length
    return {
      all: all.length,
      chosen: of('chosen'),
      toSolve: of('to-solve'),
      double: of('double'),
      aside: of('aside'),
      notChecked,
    }
  }
  const changed = (numbers: readonly number[]) => ({
    lines: numbers.flatMap((one) => lines.get(one) ?? []),
    counts: counts(),
  })
  const add = (texts: readonly string[], origin: Line['origin']): number[] =>
    texts.map((scanned) => {
      const before = [...lines.values()].find((one) => one.scanned === scanned)
      last += 1
      const verdict: Verdict = before === undefined ? waiting : { code: 'double', sameAs: before.number }
      const at = '2026-11-24T07:00:00.000Z'
      lines.set(last, {
        number: last,
        scanned,
        origin,
        at,
        verdict,
        record: null,
        aside: false,
        kept: false,
        checkedAt: null,
      })
      return last
    })
  /** Serial numbers that begin with ZZ are of no device. */
  const look = (line: Line): Line =>
    app.away
      ? { ...line, verdict: { code: 'not-checked', why: 'site-away' } }
      : {
          ...line,
          verdict: line.scanned.startsWith('ZZ') ? { code: 'unknown', site: 'PRA' } : { code: 'found' },
          checkedAt: line.at,
        }
  const answers: { readonly [C in PageCall]?: (input: Input<C>) => Promise<Output<C>> } = {
    'lines:add': ({ texts, origin }) => {
      const numbers = add(texts, origin)
      undo.push(() => {
        for (const one of numbers) lines.delete(one)
      })
      return Promise.resolve(changed(numbers))
    },
    'lines:check': async ({ numbers }) => {
      await gates.get('lines:check')
      for (const one of numbers) {
        const line = lines.get(one)
        if (line !== undefined && !line.aside) lines.set(one, look(line))
      }
      return changed(numbers)
    },
    'lines:unchecked': ({ after = 0 }) =>
      Promise.resolve({
        numbers: [...lines.values()]
          .filter((one) => one.verdict.code === 'not-checked' && !one.aside && one.number > after)
          .map((one) => one.number)
          .slice(0, 500),
      }),
    'lines:list': async ({ filter = 'all', before = Number.POSITIVE_INFINITY, limit = 200 }) => {
      const all = [...lines.values()].filter((one) => fits(filter, one) && one.number < before)
      const page = all.toSorted((a, b) => b.number - a.number).slice(0, limit)
      const end = page.at(-1)
      const answer = {
        lines: page,
        counts: counts(),
        ...(all.length > limit && end !== undefined ? { next: end.number } : {}),
      }
      await gates.get('lines:list')
      return answer
    },
    'lines:aside': ({ numbers, aside }) => {
      const moved = [...lines.values()].filter((one) =>
        numbers === 'to-solve' ? fits('to-solve', one) : numbers.includes(one.number) && one.aside !== aside,
      )
      for (const one of moved) lines.set(one.number, { ...one, aside })
      if (moved.length > 0)
        undo.push(() => {
          for (const one of moved) lines.set(one.number, one)
        })
      return Promise.resolve(changed(moved.map((one) => one.number)))
    },
    'lines:undo': () => {
      const back = undo.pop()
      back?.()
      return Promise.resolve({ ...changed([]), undone: back === undefined ? null : 'add' })
    },
  }
  const app: TestApp = {
    heard: [],
    said: [],
    asked: [],
    away: false,
    failing: null,
    lines,
    hold(call) {
      let go = (): void => undefined
      const gate = new Promise<void>((resolve) => {
        go = resolve
      })
      gates.set(call, gate)
      return {
        go() {
          go()
        },
      }
    },
    timeOut() {
      for (const work of later) work()
      later.clear()
    },
    intake: makeIntake({
      id: 'aaaaaaaa',
      async ask<C extends PageCall>(call: C, input: Input<C>, signal?: AbortSignal): Promise<Output<C>> {
        app.asked.push(call)
        const answer = answers[call]
        if (app.failing === call || answer === undefined) throw new Error(call)
        const value = await answer(input)
        if (signal?.aborted === true) throw new Error('cancelled')
        return value
      },
      failureOf: (error) =>
        error instanceof Error && error.message === 'cancelled'
          ? failure('cancelled', 'cancelled')
          : failure('work', 'unexpected', String(error)),
      now: () => 1_000,
      later(work) {
        later.add(work)
        return () => {
          later.delete(work)
        }
      },
      sound: (sound) => app.heard.push(sound),
      announce: (text) => app.said.push(text),
      mention: () => undefined,
      counted: () => undefined,
    }),
  }
  return app
}

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineFilters, type Line, type LineCounts } from '#shared/draft/line.ts'
import { fits, lengthOf, unreadList, withChange, withPage, type LineFilter, type LineList } from './line-list.ts'

const verdicts: readonly Line['verdict'][] = [
  { code: 'found' },
  { code: 'double', sameAs: 1 },
  { code: 'unknown', site: 'PRA' },
  { code: 'not-current', why: 'silent', days: 74 },
  { code: 'not-checked', why: 'waiting' },
]

const state = fc.record({ verdict: fc.constantFrom(...verdicts), aside: fc.boolean(), kept: fc.boolean() })

const lineOf = (number: number, made: Pick<Line, 'verdict' | 'aside' | 'kept'>): Line => ({
  number,
  scanned: `PF${number}`,
  origin: 'scan',
  at: '2026-11-24T07:00:00.000Z',
  record: null,
  checkedAt: null,
  ...made,
})

const countOf = (all: readonly Line[]): LineCounts => {
  const of = (filter: LineFilter): number => all.filter((one) => fits(filter, one)).length
  return {
    all: all.length,
    chosen: of('chosen'),
    toSolve: of('to-solve'),
    double: of('double'),
    aside: of('aside'),
    notChecked: 0,
  }
}

/** The store as the list sees it. */
class Stored {
  #lines = new Map<number, Line>()
  #last = 0
  newest(filter: LineFilter): Line[] {
    return [...this.#lines.values()].filter((one) => fits(filter, one)).toSorted((a, b) => b.number - a.number)
  }
  counts = (): LineCounts => countOf([...this.#lines.values()])
  add(made: Pick<Line, 'verdict' | 'aside' | 'kept'>): Line {
    this.#last += 1
    const line = lineOf(this.#last, made)
    this.#lines.set(line.number, line)
    return line
  }
  change(at: number, made: Pick<Line, 'verdict' | 'aside' | 'kept'>): Line[] {
    const number = [...this.#lines.keys()][at % Math.max(1, this.#lines.size)]
    if (number === undefined) return []
    const line = lineOf(number, made)
    this.#lines.set(number, line)
    return [line]
  }
  remove(at: number): number[] {
    const number = [...this.#lines.keys()][at % Math.max(1, this.#lines.size)]
    if (number === undefined) return []
    this.#lines.delete(number)
    return [number]
  }
  page(filter: LineFilter, before: number | null, limit: number) {
    const rest = this.newest(filter).filter((one) => before === null || one.number < before)
    const lines = rest.slice(0, limit)
    const last = lines.at(-1)
    return { lines, counts: this.counts(), ...(rest.length > limit && last ? { next: last.number } : {}) }
  }
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), state }),
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(60), state }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('more' as const) }),
)

it('shows what the store holds, however far it was read and whatever changed meanwhile', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...lineFilters),
      fc.array(state, { maxLength: 20 }),
      fc.array(step),
      (filter, begin, steps) => {
        const stored = new Stored()
        for (const one of begin) stored.add(one)
        let list: LineList = withPage(unreadList(filter, null), stored.page(filter, null, 5), 'first')
        for (const one of steps) {
          if (one.kind === 'add') list = withChange(list, { lines: [stored.add(one.state)], counts: stored.counts() })
          if (one.kind === 'change')
            list = withChange(list, { lines: stored.change(one.at, one.state), counts: stored.counts() })
          if (one.kind === 'remove') {
            const removed = stored.remove(one.at)
            list = withChange(list, { lines: [], counts: stored.counts(), removed })
          }
          if (one.kind === 'more' && list.next !== null)
            list = withPage(list, stored.page(filter, list.next, 5), 'later')
          const whole = stored.newest(filter)
          const { next } = list
          expect(list.lines).toEqual(next === null ? whole : whole.filter((line) => line.number >= next))
          expect(lengthOf(list)).toBe(whole.length)
        }
      },
    ),
  )
})

it('says a page twice without showing its lines twice', () => {
  const stored = new Stored()
  for (let n = 0; n < 12; n += 1) stored.add({ verdict: { code: 'found' }, aside: false, kept: false })
  const first = withPage(unreadList('all', null), stored.page('all', null, 5), 'first')
  const page = stored.page('all', first.next, 5)
  expect(withPage(withPage(first, page, 'later'), page, 'later').lines.map((one) => one.number)).toEqual([
    12, 11, 10, 9, 8, 7, 6, 5, 4, 3,
  ])
})

it('shows the device of the line that a double doubles, once it is known', () => {
  const record = { resourceId: 7, name: 'PC-07', serial: 'PF1', model: '', lastContact: null }
  const waiting = lineOf(1, { verdict: { code: 'not-checked', why: 'waiting' }, aside: false, kept: false })
  const double = lineOf(2, { verdict: { code: 'double', sameAs: 1 }, aside: false, kept: false })
  const other = lineOf(3, { verdict: { code: 'unknown', site: 'PRA' }, aside: false, kept: false })
  const lines = [other, double, waiting]
  const before = withPage(unreadList('all', null), { lines, counts: countOf(lines) }, 'first')
  const found: Line = { ...waiting, verdict: { code: 'found' }, record }
  expect(withChange(before, { lines: [found], counts: countOf([other, double, found]) }).lines).toEqual([
    other,
    { ...double, record },
    found,
  ])
})

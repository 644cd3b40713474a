import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardRow } from '#shared/contract/board.ts'
import { boardGroups, boardSorts, groupOfStage } from '#shared/stages/group.ts'
import { boardPageSql, pageBoard, type BoardFilter, type BoardOrder } from './board-pages.ts'
import { insertDevices, setDeviceStage, type RunDevice } from './devices.ts'
import type { Reader } from './handles.ts'
import { insertRun } from './runs.ts'
import { chosen, failureOf, openTest, planOf, runA, runB, someDevice, someRun, storeWithRun } from './test-store.ts'
import { allPages, fitsFilter } from './test-pages.ts'

const stages = ['failed', 'stalled', 'waiting-for-start', 'chosen', 'formatted', 'enrolled', 'left-alone'] as const
const rooms = { [runA]: 'x', [runB]: 'ab%' }

const all = (reader: Reader, asked: BoardFilter & BoardOrder, limit: number): readonly BoardRow[] =>
  allPages(limit, (after) => pageBoard(reader, { ...asked, after, limit }))

const short = fc.string({ unit: fc.constantFrom('a', 'B', '1', '%', "'"), maxLength: 4 })
const device = fc.record({
  name: short,
  serial: short,
  stage: fc.constantFrom(...stages),
  since: fc.integer({ min: -2, max: 3 }),
})
const asked = fc
  .tuple(
    fc.record(
      {
        run: fc.constantFrom(runA, runB),
        batch: fc.constantFrom('x', 'ab%'),
        group: fc.constantFrom(...boardGroups),
        stage: fc.constantFrom(...stages),
        search: short,
      },
      { requiredKeys: [] },
    ),
    fc.record({ sort: fc.constantFrom(...boardSorts), descending: fc.boolean() }),
  )
  .map(([filter, order]) => ({ ...filter, ...order }))

const fits = (one: RunDevice, { group, ...filter }: BoardFilter): boolean =>
  (group === undefined || groupOfStage(one.stage) === group) && fitsFilter(one, filter)

/** Every row as text that sorts as the order says; rows that are equal in it may stand in any order. */
function rankOf(one: BoardRow, sort: BoardOrder['sort']): readonly (number | string)[] {
  switch (sort) {
    case 'need-you':
      return [boardGroups.indexOf(groupOfStage(one.stage)), Date.parse(one.since)]
    case 'in-stage':
      return [-Date.parse(one.since)]
    case 'name':
      return [one.name]
    case 'serial':
      return [one.serial]
    case 'batch':
      return [one.batch, one.serial]
  }
}

function isBefore(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? ''
    if (one !== other) return one < other
  }
  return false
}

describe('pages of the board', () => {
  it('hold what a plain filter finds, in order, each once, whatever the size of a page', () => {
    fc.assert(
      fc.property(
        fc.array(device, { maxLength: 12 }),
        fc.array(fc.tuple(asked, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 8 }),
        (given, questions) => {
          const { reader, writer } = openTest()
          const rows = given.map((one, at) => {
            const run = at % 2 === 0 ? runA : runB
            return { run, ...someDevice(at + 1, { ...one, batch: rooms[run] ?? '' }) }
          })
          for (const run of [runA, runB]) {
            insertRun(writer, someRun(run, { batch: rooms[run] ?? '' }))
            insertDevices(
              writer,
              run,
              rows.filter((one) => one.run === run),
            )
          }
          for (const [question, limit] of questions) {
            const found = all(reader, question, limit)
            const ids = (of: readonly { resourceId: number }[]) =>
              of.map((one) => one.resourceId).toSorted((a, b) => a - b)
            expect(ids(found)).toEqual(ids(rows.filter((one) => fits(one, question))))
            const back = all(reader, { ...question, backwards: true }, limit)
            expect(ids(back)).toEqual(ids(found))
            const ranks = found.map((one) => rankOf(one, question.sort))
            if (question.descending) ranks.reverse()
            for (const [at, rank] of ranks.entries()) expect(isBefore(rank, ranks[at - 1] ?? rank)).toBe(false)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('hold every device where many are alike, in every order', () => {
    const { reader, writer } = storeWithRun()
    const alike = [1, 2, 3, 4].map((id) => someDevice(id, { name: 'PC', serial: 'PF', stage: 'failed', since: 5 }))
    insertDevices(writer, runA, alike)
    for (const sort of boardSorts)
      for (const descending of [false, true])
        for (const filter of [
          {},
          { run: runA },
          { batch: 'Room 12' },
          { stage: 'failed' },
          { group: 'need-you' },
        ] as const) {
          const found = all(reader, { ...filter, sort, descending }, 1).map((one) => one.resourceId)
          expect(found.toSorted(), JSON.stringify({ sort, descending, filter })).toEqual([1, 2, 3, 4])
        }
  })

  it('go on from where the last device stood, although it has moved', () => {
    const { reader, writer, change } = storeWithRun()
    const since = (resourceId: number) => someDevice(resourceId, { since: resourceId })
    insertDevices(writer, runA, [since(1), since(2), since(3)])
    const order = { sort: 'need-you', descending: false } as const
    const first = pageBoard(reader, { ...order, limit: 1 })
    expect(first.devices.map((one) => one.resourceId)).toEqual([1])
    change((tx) => setDeviceStage(tx, 1, { ...chosen, stage: 'enrolled', since: 9 }))
    const second = pageBoard(reader, { ...order, after: first.next, limit: 5 })
    expect(second.devices.map((one) => one.resourceId)).toEqual([2, 3, 1])
  })

  it('from the end hold the same devices in the same order, the last ones first', () => {
    const { reader, writer } = storeWithRun()
    const alike = [1, 2, 3, 4, 5].map((id) => someDevice(id, { serial: `PF${id % 2}`, since: id % 3 }))
    insertDevices(writer, runA, alike)
    for (const sort of boardSorts)
      for (const descending of [false, true]) {
        const order = { sort, descending }
        const whole = pageBoard(reader, { ...order, limit: 5 }).devices.map((one) => one.resourceId)
        const last = pageBoard(reader, { ...order, backwards: true, limit: 2 })
        const middle = pageBoard(reader, { ...order, backwards: true, limit: 2, after: last.next })
        const first = pageBoard(reader, { ...order, backwards: true, limit: 2, after: middle.next })
        const pages = [first, middle, last].map(({ devices }) => devices.map((one) => one.resourceId))
        expect(pages, JSON.stringify(order)).toEqual([whole.slice(0, 1), whole.slice(1, 3), whole.slice(3)])
        expect(first.next).toBeUndefined()
      }
  })

  it('begin only after a device that there is', () => {
    const { reader, writer } = storeWithRun()
    insertDevices(writer, runA, [someDevice(1)])
    for (const after of ['', '.', '1', '2.0.5', '1.9.5', '1.0.x', `${'9'.repeat(300)}.0.1`, '0x1.0.1'])
      expect(failureOf(() => pageBoard(reader, { sort: 'name', descending: false, after, limit: 1 }))).toEqual({
        kind: 'input',
        code: 'page-key-unknown',
        parameters: { after },
      })
  })
})

describe('every order with every filter', () => {
  const scopes: readonly BoardFilter[] = [{}, { batch: 'Room 3' }, { run: runA }]
  const narrowed: readonly BoardFilter[] = [{}, { group: 'need-you' }, { stage: 'failed' }]
  const position = {
    boardGroup: 0,
    since: 1,
    place: 1,
    name: 'PC',
    serial: 'PF',
    batch: 'Room 3',
    run: runA,
    resourceId: 1,
  }
  const combinations = scopes.flatMap((scope) =>
    narrowed.flatMap((narrow) =>
      boardSorts.flatMap((sort) =>
        [false, true].flatMap((descending) =>
          [null, position].map((from) => ({ filter: { ...scope, ...narrow }, order: { sort, descending }, from })),
        ),
      ),
    ),
  )

  it('is one search of one index, without a sort, the first page as well as the later ones', () => {
    const store = openTest()
    expect(combinations).toHaveLength(180)
    for (const { filter, order, from } of combinations) {
      const { sql, values } = boardPageSql(filter, order, from, 100)
      const [plan = '', ...rest] = planOf(store, sql, values)
      const what = JSON.stringify({ filter, order, from, plan, rest })
      expect(plan, what).toMatch(/^(?:SEARCH|SCAN) runDevice USING INDEX \w+/)
      expect(rest.join('\n'), what).not.toContain('TEMP B-TREE')
      // The whole key is looked up, so that many devices of one instant cost no more than others.
      const asked = Object.keys(filter).length
      expect(plan.split('?').length - 1, what).toBe(from === null ? asked : asked + keysIn(sql))
    }
  })
})

/** How many columns the position of a page has. */
const keysIn = (sql: string): number => /\([\w, ]+\) [<>] \(([?, ]+)\)/.exec(sql)?.[1]?.split(',').length ?? 0

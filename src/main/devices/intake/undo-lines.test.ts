import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doublesAmong } from '#shared/draft/doubles.ts'
import { never } from '#main/practice/test-world.ts'
import { getLines } from '#main/store/draft-lines.ts'
import { stateOf } from '#main/store/draft-line-row.ts'
import type { Reader } from '#main/store/handles.ts'
import { runA } from '#main/store/test-store.ts'
import { keepLine, removeLines, setAside } from './change-lines.ts'
import { chooseRecord, recordsOfLine } from './choose-record.ts'
import { intake } from './test-intake.ts'
import { undoLines } from './undo-lines.ts'

const numbered = ['check', 'aside', 'in-again', 'remove', 'keep', 'choose'] as const
const every = Array.from({ length: 60 }, (_, at) => at + 1)

/** What the table says of every line has to be what all lines come to, however they got there. */
function consistent(reader: Reader): void {
  const all = getLines(reader, runA, every)
  const doubles = doublesAmong(
    all.map(({ number, same, record }) => ({ number, same, resourceId: record?.resourceId ?? null })),
  )
  expect(Object.fromEntries(all.map((one) => [one.number, one.sameAs]))).toEqual(Object.fromEntries(doubles))
  const rows = reader
    .query<[], { number: number; state: string; checked: number }>(
      'SELECT number, state, checked FROM draftLine ORDER BY number',
    )
    .all()
  expect(rows).toEqual(
    all.map((one) => ({
      number: one.number,
      state: stateOf(one),
      checked: Number(one.verdict.code !== 'not-checked'),
    })),
  )
}

describe('undo', () => {
  it('takes back what was done last, and says what it was', async () => {
    const held = intake()
    const { writer } = held.store
    held.add('PC-01', 'WS-INACTIVE')
    held.add('PC-01')
    await held.check(1, 2)
    const states = [held.lines()]
    const steps = [
      () => keepLine(writer, { id: runA, number: 2, keep: true }),
      () => setAside(writer, { id: runA, numbers: [1, 3], aside: true }),
      () => removeLines(writer, { id: runA, numbers: [1, 2] }),
    ]
    for (const step of steps) {
      step()
      states.push(held.lines())
    }
    for (const undone of ['remove', 'aside', 'keep'] as const) {
      states.pop()
      const answer = undoLines(writer, runA)
      expect(answer.undone).toBe(undone)
      expect(held.lines()).toEqual(states.at(-1))
      for (const line of answer.lines) expect(held.lines()).toContainEqual(line)
    }
    expect(undoLines(writer, runA)).toMatchObject({ undone: 'add', lines: [], counts: { all: 2, double: 0 } })
    expect(undoLines(writer, runA)).toMatchObject({ undone: 'add', counts: { all: 0 } })
    expect(undoLines(writer, runA)).toMatchObject({ undone: null, lines: [] })
    expect(held.add('PC-01').lines.map((one) => one.number)).toEqual([4])
  })

  it('leaves what the site said meanwhile', async () => {
    const held = intake()
    const { writer } = held.store
    held.add('PC-01', 'PC-02')
    setAside(writer, { id: runA, numbers: [2], aside: true })
    await held.check(1)
    undoLines(writer, runA)
    expect(held.verdicts()).toEqual({ 1: 'found', 2: 'not-checked' })
  })

  it('is 20 deep', () => {
    const held = intake()
    for (let at = 1; at <= 25; at += 1) held.add(`SN${at}`)
    for (let at = 0; at < 20; at += 1) expect(undoLines(held.store.writer, runA).undone).toBe('add')
    expect(undoLines(held.store.writer, runA).undone).toBeNull()
    expect(held.lines()).toHaveLength(5)
  })
})

describe('whatever a technician does', () => {
  const text = fc.constantFrom(
    'PC-01',
    'pc-01',
    'PC-02',
    'serial of 1',
    'serial of 2',
    'WS-INACTIVE',
    'nobody',
    'twin',
    '0',
  )
  const number = fc.integer({ min: 1, max: 8 })
  const deed = fc.oneof(
    fc.record({ do: fc.constant('add' as const), texts: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      do: fc.constantFrom(...numbered),
      numbers: fc.uniqueArray(number, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ do: fc.constantFrom('undo' as const, 'away' as const) }),
  )

  it('each device has one line, lists and counts agree, and undo leads back', async () => {
    const held = intake()
    const { writer, reader } = held.store
    const serial = async (name: string) =>
      (await held.test.site.devices.find([{ name }], never))[0]?.records[0]?.serial ?? ''
    const known = new Map([
      ['serial of 1', await serial('PC-01')],
      ['serial of 2', await serial('PC-02')],
      ['twin', await serial('WS-TWIN')],
    ])
    const there = (numbers: readonly number[]) => getLines(reader, runA, numbers).map((one) => one.number)
    const steps: Record<'aside' | 'in-again' | 'remove' | 'keep', (numbers: number[]) => unknown> = {
      aside: (numbers) => setAside(writer, { id: runA, numbers, aside: true }),
      'in-again': (numbers) => setAside(writer, { id: runA, numbers, aside: false }),
      remove: (numbers) => removeLines(writer, { id: runA, numbers }),
      keep: ([number = 0]) => {
        const [line] = getLines(reader, runA, [number])
        if (line?.verdict.code === 'not-current') keepLine(writer, { id: runA, number, keep: !line.kept })
      },
    }
    const newest = () => reader.query<[], { n: number }>('SELECT max(id) AS n FROM draftUndo').get()?.n
    const choose = async (number: number | undefined) => {
      if (number === undefined || held.away) return
      const { records } = await recordsOfLine(held.means, { id: runA, number }, never)
      const resourceId = records.at(-1)?.resourceId
      if (resourceId !== undefined) await chooseRecord(held.means, { id: runA, number, resourceId }, never)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), async (deeds) => {
        writer.change('DELETE FROM draftUndo')
        writer.change('DELETE FROM draftLine')
        writer.change('UPDATE draft SET lastLine = 0')
        held.away = false
        for (const one of deeds) {
          const before = held.lines()
          if ('texts' in one) held.add(...one.texts.map((each) => known.get(each) ?? each))
          else if (!('numbers' in one)) {
            if (one.do === 'undo') undoLines(writer, runA)
            else held.away = !held.away
          } else if (one.do === 'check') await held.check(...one.numbers)
          else if (one.do === 'choose') await choose(there(one.numbers)[0])
          else {
            const numbers = there(one.numbers)
            if (numbers.length === 0) continue
            const depth = newest()
            steps[one.do](numbers)
            consistent(reader)
            const after = held.lines()
            if (depth === newest()) continue
            undoLines(writer, runA)
            expect(held.lines()).toEqual(before)
            steps[one.do](numbers)
            expect(held.lines()).toEqual(after)
          }
          consistent(reader)
        }
      }),
      { numRuns: 150 },
    )
  })
})

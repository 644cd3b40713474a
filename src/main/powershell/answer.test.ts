import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { gatherAnswer } from './answer.ts'
import type { Line } from './protocol.ts'

const id = 'x'
const page = (number: number, ...items: unknown[]): Line => ({ type: 'page', id, number, items })
const done = (pages: number, items: number): Line => ({ type: 'done', id, pages, items })

function answerOf(...lines: readonly Line[]) {
  const answer = gatherAnswer({ id, operation: 'list', item: z.number() })
  for (const line of lines) answer.take(line)
  return answer
}

describe('an answer', () => {
  it('is the items of its pages', () => {
    const answer = answerOf(page(1, 1, 2), page(2, 3), done(2, 3))
    expect(answer.items()).toEqual([1, 2, 3])
    expect(answer.isBroken()).toBe(false)
    expect(answerOf(done(0, 0)).items()).toEqual([])
  })

  it.each<[string, readonly Line[], string]>([
    ['no end', [page(1, 1)], 'no end'],
    ['a page missing at the end', [page(1, 1), done(2, 2)], '1 pages of 2, 1 items of 2'],
    ['a page missing within', [page(1, 1), page(3, 3), done(3, 3)], 'page 3, expected 2'],
    ['a page twice', [page(1, 1), page(1, 1), done(2, 2)], 'page 1, expected 2'],
    ['an item missing', [page(1, 1), done(1, 2)], '1 pages of 1, 1 items of 2'],
    ['an item of another kind', [page(1, '1'), done(1, 1)], 'expected number'],
    ['more after its end', [page(1, 1), done(1, 1), page(2, 2)], 'page after the end'],
    ['two ends', [done(0, 0), done(0, 0)], 'done after the end'],
  ])('with %s is broken', (_what, lines, detail) => {
    const answer = answerOf(...lines)
    expect(answer.isBroken()).toBe(true)
    expect(() => answer.items()).toThrow(
      expect.objectContaining({
        failure: {
          kind: 'outside',
          code: 'powershell-answer-broken',
          parameters: { operation: 'list' },
          detail: expect.stringContaining(detail) as string,
        },
      }) as Error,
    )
  })

  it('takes no line of another request', () => {
    const other = { ...page(1, 9), id: 'y' } as Line
    expect(answerOf(other, page(1, 1), done(1, 1)).items()).toEqual([1])
  })

  it('that failed gives no items, and the process may go on unless its host script failed', () => {
    const failed = answerOf(page(1, 1), { type: 'failed', id, code: 'site-busy', detail: 'later' })
    expect(() => failed.items()).toThrow(
      expect.objectContaining({
        failure: { kind: 'outside', code: 'site-busy', parameters: {}, detail: 'later' },
      }) as Error,
    )
    expect(failed.isBroken()).toBe(false)
    expect(answerOf({ type: 'failed', id, code: 'host' }).isBroken()).toBe(true)
  })
})

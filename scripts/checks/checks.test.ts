import { describe, expect, it } from 'vitest'
import { runParts } from './run-parts.ts'
import { judgeSizes } from './size.ts'
import { forbiddenWords } from './words.ts'

const files = (...lines: readonly number[]) => lines.map((count, index) => ({ path: `src/${index}.ts`, lines: count }))

describe('size', () => {
  it.each([
    ['small files', files(10, 90, 90, 250), true],
    ['no file at all', files(), true],
    ['one file over 400', files(...Array<number>(20).fill(10), 401), false],
    ['more than one in ten over 250', files(...Array<number>(8).fill(10), 251, 251), false],
    ['one in ten over 250', files(...Array<number>(9).fill(10), 399), true],
    ['a median over 90', files(10, 91, 91), false],
  ])('judges %s', (_name, sizes, ok) => {
    expect(judgeSizes(sizes).ok).toBe(ok)
  })
})

describe('words', () => {
  it.each([
    ['as unknown', 'as T'].join(' '),
    ['let x:', 'any'].join(' '),
    ['x as', 'any'].join(' '),
    ['Array<', 'any>'].join(''),
    ['// @ts-', 'expect-error'].join(''),
    ['// eslint-', 'disable-next-line'].join(''),
    ['// TO', 'DO later'].join(''),
  ])('finds "%s"', (line) => {
    expect(forbiddenWords('a.ts', `const ok = 1\n${line}`)).toEqual([expect.stringMatching(/^a\.ts:2: /)])
  })

  it.each(['// bytes as they come: any', 'const anyOther = many', 'x as unknown', 'the hacker'])(
    'lets stand "%s"',
    (line) => {
      expect(forbiddenWords('a.ts', line)).toEqual([])
    },
  )
})

describe('running the parts', () => {
  it('names what failed, shows its output, and goes on after a part that throws', async () => {
    const lines: string[] = []
    const part = (name: string, ok: boolean) => ({ name, run: () => Promise.resolve({ ok, output: `about ${name}` }) })
    const broken = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) }
    const failed = await runParts([part('good', true), broken, part('bad', false), part('last', true)], (line) =>
      lines.push(line),
    )
    expect(failed.toSorted()).toEqual(['bad', 'broken'])
    const text = lines.join('\n')
    expect(text).toMatch(/bad +\d+\.\d s {2}FAILED\n {4}about bad/)
    expect(text).toMatch(/no such tool/)
    expect(text).not.toMatch(/about good/)
    expect(text).toMatch(/last +\d+\.\d s {2}ok/)
  })
})

import { describe, expect, it } from 'vitest'
import { codesPage } from './codes.ts'
import { firstDifference } from './files.ts'
import { sayWithNames } from './placeholder.ts'

type Given = Readonly<Record<string, never>>
const words: Readonly<Record<string, string>> = { fast: 'the fast way' }

describe('a sentence with the names of its parameters', () => {
  it.each([
    ['{name} is here', (p: Given) => `${p['name']} is here`],
    [
      '{number of ids} of {ids}',
      (p: { ids: readonly string[] }) => `${p.ids.length} of ${p.ids.map((id) => id.trim()).join(', ')}`,
    ],
    ['{device.name} is here', (p: { device: { name: string } }) => `${p.device.name} is here`],
    ['many', (p: { count: number }) => (p.count === 1 ? 'one' : 'many')],
    ['Take {way} at {time}', (p: { way: string; time: string }) => `Take ${words[p.way]} at ${p.time}`],
    ['nothing given', () => 'nothing given'],
    [
      '(depends on {kind})',
      (p: { kind: string }) => {
        throw new TypeError(`unhandled case: ${p.kind}`)
      },
    ],
  ])('reads "%s"', (expected, say: (p: never) => string) => {
    expect(sayWithNames((parameters) => say(parameters as never))).toBe(expected)
  })
})

describe('the page of codes', () => {
  it('is the same every time, has every section and no hole', async () => {
    const page = await codesPage()
    expect(await codesPage()).toBe(page)
    expect(page).toContain('## Findings: plan')
    expect(page).toContain('- **`device-not-found`** {key} is not in the site\n  - ')
    expect(page).toContain('## Failures: input')
    expect(page).not.toMatch(/undefined|\[object|\bNaN\b/)
  })
})

describe('the difference of a generated file', () => {
  it('names the file and the line', () => {
    expect(firstDifference('a.md', 'x\ny\n', 'x\ny\n')).toBeUndefined()
    expect(firstDifference('a.md', undefined, 'x\n')).toBe('a.md is missing')
    expect(firstDifference('a.md', 'x\ny\n', 'x\nz\n')).toBe('a.md:2 is not current\n- y\n+ z')
    expect(firstDifference('a.md', 'x\n', 'x\ny\n')).toMatch(/a\.md:2 .*\n- \n\+ y/)
  })
})

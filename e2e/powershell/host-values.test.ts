import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Wire } from '#main/powershell/port.ts'
import { createProbe } from './tools/host-probe.ts'
import { anyText } from './tools/host-text.ts'

const probe = createProbe()
const echo = async (value: Wire): Promise<unknown> => {
  const [answer] = await probe.call('echo', { Value: value }, { item: z.object({ value: z.unknown() }) })
  return z.object({ value: z.unknown() }).parse(answer).value
}
const typeOf = async (value: Wire): Promise<unknown> => (await probe.call('types', { Value: value }))[0]

describe('a text', () => {
  it.each([
    ['like a date', '2026-11-24T08:00:00Z'],
    ['like a date of 5.1', '\\/Date(1764000000000)\\/'],
    ['empty', ''],
    ['of one dot', '.'],
    ['with NUL', 'a\u0000b'],
    ['of 32 KB', 'ä'.repeat(32 * 1024)],
    ['with emoji', '👩‍🚀 \u{1F6A2}'],
    ['right to left', '\u202Eשלום'],
    ['with quotes of every kind', '\'"`‘’‚‛“”„«»'],
    ['of script', '$(calc.exe); `n @{a=1} | %{ $_ } # {0:x} \' + "x"'],
    ['with line ends', 'a\r\nb\nc\r\u2028d\u0085e'],
    ['of wildcards', '[ab]*?`[%_'],
  ])('%s arrives and comes back unchanged', async (_what, text) => {
    expect(await echo(text)).toBe(text)
    expect(await typeOf(text)).toEqual({ value: 'String' })
  })

  it('of any characters comes back unchanged', async () => {
    const texts = fc.array(anyText(60), { minLength: 20, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(texts, async (some) => {
        expect(await echo(some)).toEqual(some)
      }),
      { numRuns: 15 },
    )
  })

  it('with half of a character is refused by the name of its field, and nothing is sent', async () => {
    for (const value of ['\uD83D', ['x\uDE00'], { inner: '\uD83D' }, { '\uD83D': 1 }] as const)
      await expect(probe.call('echo', { Value: value })).rejects.toMatchObject({
        failure: { code: 'text-not-well-formed', parameters: { field: expect.stringMatching(/^Value/) as string } },
      })
  })
})

describe('a value', () => {
  it.each<[string, Wire]>([
    ['null', null],
    ['true', true],
    ['a number', -1234567890123],
    ['a fraction', 0.5],
    ['an empty list', []],
    ['a list of one', ['a']],
    ['a list of one empty list', [[]]],
    ['lists in lists', [[['a']], [], [null], ['b', ['c', [1, 2.5, false]]]]],
    ['a table', { a: 1, b: { c: null, d: [] }, 'with space': '' }],
    ['an empty table', {}],
    ['a list of tables', [{ a: 1 }]],
    ['names that objects have already', { PSObject: 1, Count: 2, Length: 3, Keys: 4, sealed: 'x', '': 5 }],
  ])('%s keeps its shape', async (_what, value) => {
    expect(await echo(value)).toEqual(value)
  })

  it.each<[Wire, string]>([
    [7, 'whole'],
    [7.5, 'fraction'],
    [false, 'Boolean'],
    [null, 'null'],
    ['7', 'String'],
    [['2026-11-24T08:00:00Z'], 'list(String)'],
    [[[], [1]], 'list(list(),list(whole))'],
    [{ a: [null], b: { c: '1' } }, 'table(a=list(null),b=table(c=String))'],
  ])('%j is of its own type', async (value, type) => {
    expect(await typeOf(value)).toEqual({ value: type })
  })

  it('that JSON has no form for is refused by name', async () => {
    for (const [value, field] of [
      [Number.NaN, 'Value'],
      [{ a: [Infinity] }, 'Value.a'],
      [{ name: 1, Name: 2 }, 'Value.Name'],
    ] as const)
      await expect(probe.call('echo', { Value: value })).rejects.toMatchObject({
        failure: { code: 'operation-input', parameters: { operation: 'echo', field } },
      })
  })

  it('for a parameter that the operation does not have is refused by name', async () => {
    await expect(probe.call('echo', { Value: 1, 'Value; calc': 2 })).rejects.toMatchObject({
      failure: { code: 'operation-input', parameters: { operation: 'echo', field: 'Value; calc' } },
    })
    await expect(probe.call("echo'; calc; '")).rejects.toMatchObject({ failure: { code: 'operation-unknown' } })
  })
})

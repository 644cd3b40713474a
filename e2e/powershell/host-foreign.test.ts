import { describe, expect, it } from 'vitest'
import { pwsh, script } from './tools/host-executable.ts'
import { createProbe } from './tools/host-probe.ts'

const probe = createProbe()
const numbers = [{ n: 1 }, { n: 2 }]

describe('text of others', () => {
  it.each([
    ['whole lines', 'one\ntwo\n'],
    ['no line end', 'one\ntwo'],
    ['in colours', '\u001B[31;1mone\u001B[0m\n\u001B]0;title\u0007two'],
  ])('on standard output, %s, is ignored and noted without colours', async (_what, text) => {
    const before = probe.texts('powershell-output').length
    expect(await probe.call('print', { Out: text })).toEqual(numbers)
    expect(probe.texts('powershell-output').slice(before)).toEqual(['one', 'two'])
  })

  it('may come from a program that the operation starts', async () => {
    expect(await probe.call('print', { Out: 'of a child', Child: true })).toEqual(numbers)
    expect(probe.texts('powershell-output')).toContain('of a child')
  })

  it('on standard error is noted and fails nothing', async () => {
    expect(await probe.call('print', { Err: '\u001B[91mnative tool: careful\u001B[0m\n' })).toEqual(numbers)
    expect(probe.texts('powershell-error-output')).toContain('native tool: careful')
  })

  it('that looks like the marks of the library changes nothing', async () => {
    expect(await probe.call('print', { Out: 'AAAAAAAAAAAAAAAA\nBBBBBBBBBBBBBBBB\n' })).toEqual(numbers)
    expect(await probe.call('print', { Out: 'drydock-language-mode=ConstrainedLanguage\n' })).toEqual(numbers)
  })

  it('does not fill the log', async () => {
    const before = probe.texts('powershell-output').length
    expect(await probe.call('print', { Out: 'again\n'.repeat(5000) })).toEqual(numbers)
    expect(await probe.call('print')).toEqual(numbers)
    expect(probe.texts('powershell-output').length - before).toBeLessThan(300)
    expect(probe.log).toContainEqual({ what: 'powershell-output-left-out', facts: { lines: 4800 } })
  })
})

it.each(['us-ascii', 'iso-8859-1', 'utf-16', 'utf-32'])(
  'answers whatever the console was told to write in: %s',
  async (name) => {
    const text = 'Größe 日本 🚢'
    const pid = await probe.pid()
    expect(await probe.call('encoding', { Name: name, Text: text })).toEqual([{ value: text }])
    expect(await probe.call('echo', { Value: text })).toEqual([{ value: text }])
    expect(await probe.pid()).toBe(pid)
  },
)

it('starts behind a banner on both streams', async () => {
  const banner = String.raw`printf 'Welcome\033[0m to this \nmachine'; echo 'profile: careful' >&2`
  const executable = script(banner, `exec "${pwsh}" "$@"`)
  const other = createProbe({ executable })
  expect(await other.call('count', { Count: 1 })).toEqual([{ n: 1 }])
  expect(other.texts('powershell-output')).toContain('Welcome to this')
  expect(other.texts('powershell-error-output')).toContain('profile: careful')
})

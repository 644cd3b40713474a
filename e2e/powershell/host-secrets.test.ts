import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { keyLength } from '#main/powershell/sealed.ts'
import { systemRandom } from '#main/time.ts'
import { recorded } from './tools/host-executable.ts'
import { createProbe } from './tools/host-probe.ts'

const characters = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

it('a secret arrives as it is and stands nowhere', async () => {
  const { executable, files } = recorded()
  const probe = createProbe({ executable })
  const secret = 'Kénnwort 🔑 $(x) "q" \u0000 Ende'
  for (const one of [secret, 'a', ''])
    expect(await probe.call('secret', { Secret: { secret: one }, Characters: characters(one) })).toEqual([
      { same: true, type: 'SecureString' },
    ])
  expect(await probe.call('secret', { Secret: { secret }, Characters: characters('other') })).toMatchObject([
    { same: false },
  ])
  await expect(probe.call('secret', { Secret: { secret } })).rejects.toMatchObject({
    failure: { code: 'operation-input' },
  })
  await expect(probe.call('count', { Count: { secret } })).rejects.toMatchObject({
    failure: { code: 'operation-input' },
  })
  await probe.host.stop()
  const transcript = Object.values(files).map((file) => readFileSync(file, 'utf8'))
  expect(transcript.every((text) => text.length > 100)).toBe(true)
  const all = [...transcript, ...unpacked(transcript), JSON.stringify(probe.log)].join('\n')
  for (const form of formsOf(secret)) expect(all).not.toContain(form)
})

/** What stands in the base64 of the lines, since no one would find it there. */
const unpacked = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    (text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).map((one) => Buffer.from(one, 'base64').toString('utf8')),
  )

/** In plain, and in base64 of both encodings at each of the three places where it may begin in a longer text. */
const formsOf = (secret: string): readonly string[] => [
  secret,
  'Kénnwort',
  ...(['utf8', 'utf16le'] as const).flatMap((encoding) =>
    [0, 1, 2].map((before) => {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret, encoding)])
      return bytes.toString('base64').slice(4, -4)
    }),
  ),
]

it('a secret that is not sealed with the key of this process is refused', async () => {
  const keys: Uint8Array[] = []
  const bytes = (length: number): Uint8Array => {
    const made = systemRandom.bytes(length)
    if (length === keyLength) keys.push(made)
    return made
  }
  const probe = createProbe({ random: { bytes } })
  const ask = () => probe.call('secret', { Secret: { secret: 'abc' }, Characters: characters('abc') })
  expect(await ask()).toMatchObject([{ same: true }])
  const [key] = keys
  if (key === undefined) throw new TypeError('no key')
  key[keyLength - 1] = (key[keyLength - 1] ?? 0) ^ 1
  await expect(ask()).rejects.toMatchObject({ failure: { code: 'operation-input', parameters: { field: 'secret' } } })
})

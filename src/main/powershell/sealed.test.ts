import { createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { keyLength, seal } from './sealed.ts'

const random = { bytes: (length: number) => randomBytes(length) }

it('a sealed secret can be opened with the key alone, and looks different each time', () => {
  const key = randomBytes(keyLength)
  const sealed = seal('a é 🔑', key, random)
  const bytes = Buffer.from(sealed, 'base64')
  const body = bytes.subarray(0, -32)
  expect(createHmac('sha256', key.subarray(32)).update(body).digest()).toEqual(bytes.subarray(-32))
  const opener = createDecipheriv('aes-256-cbc', key.subarray(0, 32), body.subarray(0, 16))
  expect(Buffer.concat([opener.update(body.subarray(16)), opener.final()]).toString('utf16le')).toBe('a é 🔑')
  expect(seal('a é 🔑', key, random)).not.toBe(sealed)
})

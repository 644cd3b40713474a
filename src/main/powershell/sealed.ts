import { createCipheriv, createHmac } from 'node:crypto'
import type { Random } from '#shared/clock.ts'

/** Bytes of a process's own key: one half encrypts, the other authenticates. */
export const keyLength = 64

/**
 * A secret as base64(IV, AES-256-CBC of its UTF-16 characters, HMAC-SHA-256 over both): what .NET Framework can open.
 * The key is the process's own and lives as long as it does.
 */
export function seal(secret: string, key: Uint8Array, random: Random): string {
  const iv = random.bytes(16)
  const cipher = createCipheriv('aes-256-cbc', key.subarray(0, 32), iv)
  const body = Buffer.concat([iv, cipher.update(Buffer.from(secret, 'utf16le')), cipher.final()])
  const code = createHmac('sha256', key.subarray(32)).update(body).digest()
  return Buffer.concat([body, code]).toString('base64')
}

import { createHash } from 'node:crypto'
import type { Random } from '#shared/clock.ts'
import { base32 } from '#shared/markers.ts'

/** 26 characters [a-z2-7]: 128 random bits (formats.md, "Markers"). */
export const newId = (random: Random): string => base32(random.bytes(16))

/** SHA-256 in lower-case hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeBytes } from './bytes.ts'
import { converted, newProfile } from './testing/examples.ts'
import { anyText } from './testing/any-text.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

describe('writeBytes', () => {
  it('gives ASCII that reads back as the same, for any text', () => {
    fc.assert(
      fc.property(anyText(), anyText(), anyText(), (comment, name, domain) => {
        const file = {
          ...converted(newProfile),
          Comment_File: comment,
          CloudAssignedDeviceName: name,
          CloudAssignedTenantDomain: domain,
        }
        const bytes = writeBytes(file)
        expect(bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d)).toBe(true)
        expect(JSON.parse(text(bytes))).toEqual(file)
      }),
      { numRuns: 200, seed: 7 },
    )
  })
  it('writes CRLF, four blanks, a final newline and no byte order mark', () => {
    const written = text(writeBytes(converted(newProfile)))
    expect(written).toMatch(/^\{\r\n {4}"CloudAssignedDomainJoinMethod": 0,\r\n/)
    expect(written).toMatch(/"\r\n\}\r\n$/)
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
  it('escapes what is not ASCII', () => {
    const displayName = 'Büro "Süd" \\ <&\'> 🖥 \ud83d \u007f'
    const file = converted({ ...newProfile, displayName })
    const written = text(writeBytes(file))
    expect(written).toContain('B\\u00fcro')
    expect(written).toContain('\\ud83d\\udda5')
    expect(written).toContain('\\u007f')
    expect(JSON.parse(written)).toEqual(file)
  })
})

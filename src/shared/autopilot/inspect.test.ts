import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayFinding } from '../texts/say.ts'
import { writeBytes } from './bytes.ts'
import { configurationFileName } from './configuration-file.ts'
import { inspect, largestFile, tooLarge } from './inspect.ts'
import { converted, hybridKind, newProfile } from './testing/examples.ts'
import { anyText } from './testing/any-text.ts'

const good = converted({ ...newProfile, deviceNameTemplate: 'T-%RAND:5%' })
const goodText = JSON.stringify(good, null, 2)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...encode(part)] : part)))
/** UTF-16 or UTF-32 of ASCII text: as many bytes for each character as the pattern has, the character where it is 1. */
const wide = (text: string, pattern: readonly (0 | 1)[]): number[] =>
  Array.from(encode(text)).flatMap((byte) => pattern.map((one) => one * byte))
const utf16 = (text: string, high: 0 | 1): number[] => wide(text, high === 0 ? [1, 0] : [0, 1])
const utf32 = (text: string): number[] => wide(text, [1, 0, 0, 0])

const look = (content: string | Uint8Array, name: string = configurationFileName) =>
  inspect(name, typeof content === 'string' ? encode(content) : content)
const said = (content: string | Uint8Array, name?: string): readonly string[] =>
  look(content, name).findings.map((one) => `${one.level} ${one.code}`)
const changed = (changes: Record<string, unknown>): string => JSON.stringify({ ...good, ...changes }, null, 2)
const without = (key: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(good).filter(([name]) => name !== key)))
const data = (inner: unknown): string =>
  changed({ CloudAssignedAadServerData: JSON.stringify({ ZeroTouchConfig: inner }) })
const inner = { CloudAssignedTenantUpn: '', ForcedEnrollment: 1, CloudAssignedTenantDomain: 'school.example' }

/** Made up: the form of a sign-in token, without a signature that fits anything. */
const token = `eyJhbGciOiJub25lIn0.${'eyJzdWIiOiJub2JvZHkifQ'.repeat(3)}.c2lnbmF0dXJl`

/** The sample of the source document, "Get Autopilot profiles for existing devices". */
const documented = `{
    "CloudAssignedTenantId": "1537de22-988c-4e93-b8a5-83890f34a69b",
    "CloudAssignedForcedEnrollment": 1,
    "Version": 2049,
    "Comment_File": "Profile Autopilot Profile",
    "CloudAssignedAadServerData": "{\\"ZeroTouchConfig\\":{\\"CloudAssignedTenantUpn\\":\\"\\",\\"ForcedEnrollment\\":1,\\"CloudAssignedTenantDomain\\":\\"M365x373186.onmicrosoft.com\\"}}",
    "CloudAssignedTenantDomain": "M365x373186.onmicrosoft.com",
    "CloudAssignedDomainJoinMethod": 0,
    "CloudAssignedOobeConfig": 28,
    "ZtdCorrelationId": "7F9E6025-1E13-45F3-BF82-A3E8C5B59EAC"
}
`

describe('inspect', () => {
  it('finds nothing wrong with what is written here', () => {
    expect(inspect(configurationFileName, writeBytes(good))).toEqual({
      verdict: 'good',
      encoding: 'ascii',
      findings: [],
      settings: good,
    })
    expect(said(`\n ${goodText}\r\n\t`)).toEqual([])
  })

  it('has no block for the sample of the source document', () => {
    expect(look(documented).verdict).toBe('warned')
    expect(said(documented)).toEqual(['warn guid-documentation', 'warn guid-old-constant', 'note oobe-no-256'])
  })

  it.each([
    ['nothing', bytes(), 'empty', ['block file-empty']],
    ['blanks', bytes(' \r\n'), 'ascii', ['block file-empty']],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], goodText), 'utf-8-bom', ['block encoding-bom']],
    ['a mark alone', bytes([0xef, 0xbb, 0xbf]), 'utf-8-bom', ['block encoding-bom', 'block file-empty']],
    ['UTF-8', bytes(changed({ Comment_File: 'Büro' })), 'utf-8', ['block encoding-utf-8']],
    ['UTF-16', bytes([0xff, 0xfe], utf16(goodText, 0)), 'utf-16le', ['block encoding-utf-16']],
    ['UTF-16, high byte first', bytes([0xfe, 0xff], utf16(goodText, 1)), 'utf-16be', ['block encoding-utf-16']],
    ['UTF-16 without a mark', bytes(utf16(goodText, 0)), 'utf-16le', ['block encoding-utf-16']],
    ['UTF-16 without a mark, high byte first', bytes(utf16(goodText, 1)), 'utf-16be', ['block encoding-utf-16']],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0], utf32(goodText)), 'utf-32', ['block encoding-utf-32']],
    ['UTF-32 without a mark', bytes(utf32(goodText)), 'utf-32', ['block encoding-utf-32']],
    [
      'ANSI',
      bytes(changed({ Comment_File: 'B#ro' }).replace('#', '\x01')).map((one) => (one === 1 ? 0xfc : one)),
      'ansi',
      ['warn encoding-ansi'],
    ],
    ['NULs at the end', bytes(goodText, [0, 0, 0]), 'ascii', ['block file-has-nul']],
    ['a NUL at the start', bytes([0], goodText), 'ascii', ['block file-has-nul']],
    ['NULs only', bytes(new Array<number>(64).fill(0)), 'binary', ['block encoding-binary']],
    [
      'a program',
      bytes([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0, 0xb8, 1, 2, 5]),
      'binary',
      ['block encoding-binary'],
    ],
  ])('encoding: %s', (_, content, encoding, findings) => {
    expect(look(content).encoding).toBe(encoding)
    expect(said(content)).toEqual(findings)
  })

  it.each([
    ['AutopilotConfigurationFile.json.txt', ['block file-name-extension']],
    ['autopilotconfigurationfile.json', ['note file-name-case']],
    ['AutopilotConfigurationFile.JSON', ['note file-name-case']],
    ['AutopilotConfigurationFile (1).json', ['block file-name-wrong']],
    ['AutopilotConfiguration.json', ['block file-name-wrong']],
    ['', ['block file-name-wrong']],
    ['C:\\share\\Room\\AutopilotConfigurationFile.json', []],
    ['/share/Room/AutopilotConfigurationFile.json', []],
  ])('name %j', (name, findings) => {
    expect(said(goodText, name)).toEqual(findings)
  })

  it.each([
    ['two objects', `${goodText}\r\n${goodText}`, ['block second-object']],
    ['two objects with a comma', `${goodText},${goodText}`, ['block second-object']],
    ['a list', `[${goodText}]`, ['block not-an-object']],
    ['a text', '"x"', ['block not-an-object']],
    ['null', 'null', ['block not-an-object']],
    ['plain text', 'hello', ['block not-json']],
    ['text before', `Connected to the tenant {example}\n${goodText}`, ['block text-before-object']],
    ['text after', `${goodText}\nPS C:\\>`, ['block text-after-object']],
    ['a token before', `${token}\n${goodText}`, ['block token-before-object']],
    ['a token in quotes before', `"${token}"\n${goodText}`, ['block token-before-object']],
    ['a token with its word before', `Bearer ${'x'.repeat(40)}\n${goodText}`, ['block token-before-object']],
    ['an opaque token before', `${'Ab1'.repeat(100)}\n${goodText}`, ['block token-before-object']],
    ['a token after', `${goodText}\n${token}`, ['block token-after-object']],
    ['a token alone', token, ['block token-instead']],
    ['a token inside', changed({ Comment_File: token }), ['warn token-inside']],
    ['a comment', '{\n  // note\n}', ['block not-json']],
    ['a comma too many', '{\n  "Version": 2049,\n}', ['block not-json']],
    ['typographic quotes', '{“Version”: 2049}', ['block encoding-utf-8', 'block not-json']],
    ['half a file', goodText.slice(0, 100), ['block not-json']],
    ['endless nesting', '{"a":'.repeat(5000), ['block too-deep']],
    ['an empty object', '{}', new Array<string>(7).fill('block key-missing')],
  ])('content: %s', (_, content, findings) => {
    expect(said(content)).toEqual(findings)
  })

  it('tells in which lines other text stands', () => {
    expect(look(`\none\ntwo\n\n${goodText}`).findings[0]?.parameters).toEqual({ line: 2, until: 3 })
    expect(look(`one ${goodText}`).findings[0]?.parameters).toEqual({ line: 1, until: 1 })
    expect(look(`{}\n\n{}`).findings[0]?.parameters).toEqual({ line: 3 })
  })

  it('tells the place where text is not JSON', () => {
    const found = look('{\r\n  "Version": 2049,\r\n  "Comment_File": oops\r\n}').findings
    expect(found).toMatchObject([
      { code: 'not-json', parameters: { line: 3, column: 19, expected: 'value', found: 'other' } },
    ])
    expect(look('{"a":1,\n}').findings[0]?.parameters).toMatchObject({ line: 2, column: 1, found: 'extra-comma' })
  })

  it.each([
    ['a second key', goodText.replace('{', '{"Version": 1,'), ['warn key-twice']],
    ['an extra key', changed({ Note: 1 }), ['note key-extra']],
    ['a key in other letter case', changed({ version: 2049 }), ['note key-misspelt']],
    ['no tenant', without('CloudAssignedTenantId'), ['block key-missing']],
    ['a null tenant', changed({ CloudAssignedTenantId: null }), ['block key-null']],
    ['a null domain', changed({ CloudAssignedTenantDomain: null }), ['block key-null']],
    ['an empty domain', changed({ CloudAssignedTenantDomain: '' }), ['block key-empty', 'warn server-data-disagrees']],
    ['a null name', changed({ CloudAssignedDeviceName: null }), ['block key-null']],
    ['a text for a number', changed({ CloudAssignedOobeConfig: '1310' }), ['block wrong-type']],
    ['a boolean for a number', changed({ CloudAssignedForcedEnrollment: true }), ['block wrong-type']],
    ['a number for a text', changed({ CloudAssignedDeviceName: 5 }), ['block wrong-type']],
    ['a list of tenants', changed({ CloudAssignedTenantId: [good.CloudAssignedTenantId] }), ['block wrong-type']],
    ['a comment that is no text', changed({ Comment_File: 1 }), ['note comment-not-text']],
    ['no version', without('Version'), []],
    ['another version', changed({ Version: 2048 }), ['warn version-unknown']],
    [
      'a tenant in braces',
      changed({ CloudAssignedTenantId: `{${good.CloudAssignedTenantId}}` }),
      ['block guid-braces'],
    ],
    ['a tenant by name', changed({ CloudAssignedTenantId: 'school.example' }), ['block guid-malformed']],
    ['a zero id', changed({ ZtdCorrelationId: '00000000-0000-0000-0000-000000000000' }), ['block guid-zero']],
    [
      'a placeholder',
      changed({ CloudAssignedTenantId: 'aaaabbbb-0000-cccc-1111-dddd2222eeee' }),
      ['warn guid-placeholder'],
    ],
    [
      'another placeholder',
      changed({ CloudAssignedTenantId: '12345678-1234-1234-1234-123456789012' }),
      ['warn guid-placeholder'],
    ],
    [
      'an odd domain',
      changed({ CloudAssignedTenantDomain: 'school' }),
      ['warn domain-odd', 'warn server-data-disagrees'],
    ],
    ['the domain in other letter case', changed({ CloudAssignedTenantDomain: 'School.Example' }), []],
    ['bit 32', changed({ CloudAssignedOobeConfig: 1310 + 32 }), ['block oobe-self-deploying']],
    ['bit 64', changed({ CloudAssignedOobeConfig: 1310 + 64 }), ['block oobe-self-deploying']],
    ['bit 128', changed({ CloudAssignedOobeConfig: 1310 + 128 }), ['warn oobe-tpm-required']],
    ['bit 512', changed({ CloudAssignedOobeConfig: 1310 + 512 }), ['note oobe-patch-download']],
    ['unknown bits', changed({ CloudAssignedOobeConfig: 1310 + 4096 }), ['warn oobe-unknown-bits']],
    ['no bit 256', changed({ CloudAssignedOobeConfig: 30 }), ['note oobe-no-256']],
    ['half a bit', changed({ CloudAssignedOobeConfig: 1310.5 }), ['block oobe-not-a-bitmap']],
    ['less than nothing', changed({ CloudAssignedOobeConfig: -1 }), ['block oobe-not-a-bitmap']],
    ['a third way to join', changed({ CloudAssignedDomainJoinMethod: 2 }), ['block not-a-switch']],
    [
      'a hybrid key without hybrid join',
      changed({ HybridJoinSkipDCConnectivityCheck: 1 }),
      ['warn hybrid-key-without-hybrid'],
    ],
    ['a name with hybrid join', changed({ CloudAssignedDomainJoinMethod: 1 }), ['warn device-name-hybrid']],
    [
      'a long name',
      changed({ CloudAssignedDeviceName: 'X'.repeat(16) }),
      ['warn device-name-too-long', 'note device-name-explicit'],
    ],
    ['a serial name', changed({ CloudAssignedDeviceName: 'T-%SERIAL%' }), ['note device-name-serial']],
    ['an odd language', changed({ CloudAssignedLanguage: 'English (US)' }), ['warn language-odd']],
    ['a language without region', without('CloudAssignedRegion'), ['note language-without-region']],
    ['a region without language', without('CloudAssignedLanguage'), ['note region-without-language']],
    ['an odd region', changed({ CloudAssignedRegion: 'United States' }), ['warn region-odd']],
    ['an odd time', changed({ CloudAssignedAutopilotUpdateTimeout: -1 }), ['warn timeout-odd']],
    [
      'server data as object',
      changed({ CloudAssignedAadServerData: { ZeroTouchConfig: inner } }),
      ['block server-data-object'],
    ],
    [
      'server data that is no JSON',
      changed({ CloudAssignedAadServerData: '{ZeroTouchConfig' }),
      ['block server-data-not-json'],
    ],
    [
      'server data with a tail',
      changed({ CloudAssignedAadServerData: `${good.CloudAssignedAadServerData}}` }),
      ['block server-data-not-json'],
    ],
    ['server data of another shape', changed({ CloudAssignedAadServerData: '{}' }), ['block server-data-shape']],
    ['server data that is empty', changed({ CloudAssignedAadServerData: '' }), ['block key-empty']],
    [
      'another domain in the server data',
      data({ ...inner, CloudAssignedTenantDomain: 'other.example' }),
      ['warn server-data-disagrees'],
    ],
    ['another rule in the server data', data({ ...inner, ForcedEnrollment: 0 }), ['warn server-data-disagrees']],
    [
      'no rule in the server data',
      data({ CloudAssignedTenantUpn: '', CloudAssignedTenantDomain: 'school.example' }),
      ['note server-data-missing'],
    ],
    ['a null domain in the server data', data({ ...inner, CloudAssignedTenantDomain: null }), ['block wrong-type']],
    ['a text for a number in the server data', data({ ...inner, ForcedEnrollment: '1' }), ['block wrong-type']],
    [
      'a user in the server data',
      data({ ...inner, CloudAssignedTenantUpn: 'someone@school.example' }),
      ['note server-data-user'],
    ],
  ])('settings: %s', (_, content, findings) => {
    expect(said(content)).toEqual(findings)
  })

  it('judges a fixed name by the number of devices', () => {
    const file = encode(changed({ CloudAssignedDeviceName: 'FRONTDESK' }))
    expect(inspect(configurationFileName, file).verdict).toBe('good')
    expect(inspect(configurationFileName, file, { devices: 1 }).findings).toEqual([])
    expect(inspect(configurationFileName, file, { devices: 2 }).verdict).toBe('warned')
  })

  it('never tells a token', () => {
    const places = [
      `${token}\n${goodText}`,
      `${goodText}${token}`,
      token,
      ...Object.keys(good).map((key) => changed({ [key]: token })),
      changed({ [token]: 1 }),
    ]
    for (const content of [...places, data({ ...inner, CloudAssignedTenantUpn: token })]) {
      const inspection = look(content)
      expect(JSON.stringify(inspection)).not.toContain('eyJ')
      expect(inspection.findings.map((one) => sayFinding(one).text).join()).not.toContain('eyJ')
    }
  })

  it('does not read what is too large', () => {
    expect(inspect(configurationFileName, new Uint8Array(largestFile + 1)).encoding).toBe('unread')
    expect(tooLarge(configurationFileName, 200_000_000)).toMatchObject({
      verdict: 'blocked',
      findings: [{ code: 'file-over-limit' }],
    })
    expect(look(goodText.padEnd(largestFile, ' ')).verdict).toBe('good')
  })

  it('never throws, whatever the bytes', () => {
    const start = writeBytes(good)
    const mutated = fc
      .array(fc.tuple(fc.nat({ max: start.length - 1 }), fc.nat({ max: 3 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 8,
      })
      .map((edits) => {
        const list = [...start]
        for (const [at, kind, byte] of edits) {
          if (kind === 0) list[at] = byte
          else if (kind === 1) list.splice(at, 1)
          else if (kind === 2) list.splice(at, 0, byte)
          else list.length = Math.min(list.length, at)
        }
        return Uint8Array.from(list)
      })
    const marked = fc
      .tuple(
        fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xff, 0xfe, 0, 0], [0]),
        fc.uint8Array({ maxLength: 60 }),
      )
      .map(([mark, rest]) => Uint8Array.from([...mark, ...rest]))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated, marked), anyText(), (content, name) => {
        const { verdict, findings, settings } = inspect(name, content)
        expect(['good', 'warned', 'blocked']).toContain(verdict)
        for (const one of findings) expect(sayFinding(one).text).not.toMatch(/undefined|\[object/)
        expect(() => JSON.stringify(settings)).not.toThrow()
      }),
      { numRuns: 1500, seed: 17 },
    )
  })

  it('never throws, whatever the values', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      anyText(),
      fc.double(),
      fc.constantFrom(0, 1, 2049, 'os-default'),
    )
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(good), '__proto__', 'x'), value),
        fc.option(fc.nat(), { nil: undefined }),
        (changes, devices) => {
          const inspection = inspect(
            configurationFileName,
            encode(changed(changes)),
            devices === undefined ? {} : { devices },
          )
          for (const one of inspection.findings) expect(sayFinding(one).remedy).not.toMatch(/undefined|\[object/)
        },
      ),
      { numRuns: 500, seed: 19 },
    )
  })

  it('never blocks a file of a suitable profile', () => {
    const profile = fc.record({
      '@odata.type': fc.constantFrom(newProfile['@odata.type'], hybridKind),
      displayName: anyText(),
      deviceNameTemplate: fc.oneof(anyText(), fc.constantFrom('', 'T-%SERIAL%', 'K-%RAND:4%', ' ')),
      locale: fc.oneof(anyText(), fc.constantFrom('', 'os-default', 'en-US')),
      hybridAzureADJoinSkipConnectivityCheck: fc.boolean(),
      outOfBoxExperienceSetting: fc.record({
        privacySettingsHidden: fc.boolean(),
        eulaHidden: fc.boolean(),
        userType: fc.constantFrom('standard', 'administrator'),
        deviceUsageType: fc.constant('singleUser'),
        keyboardSelectionPageSkipped: fc.boolean(),
        escapeLinkHidden: fc.boolean(),
      }),
    })
    fc.assert(
      fc.property(profile, (changes) => {
        const file = converted({ ...newProfile, ...changes })
        const inspection = inspect(configurationFileName, writeBytes(file))
        expect(inspection.findings.filter((one) => one.level === 'block')).toEqual([])
        expect(inspection.settings).toEqual(file)
      }),
      { numRuns: 300, seed: 23 },
    )
  })
})

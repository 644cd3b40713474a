import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json, run, temporaryFolder } from '../tools/cli.ts'
import { expectFailure } from '../tools/failure.ts'
import { makeHome, type Home } from '../tools/home.ts'

const exampleProfile = '7d0a4c1e-3f55-4a1b-9c55-0d6a2f5f1c11'
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Made {
  readonly schema: number
  readonly files: readonly {
    path?: string
    base64: string
    sha256: string
    profile: { id: string; displayName: string }
  }[]
  readonly skipped: readonly { profile: { id: string; displayName: string }; reasons: readonly string[] }[]
  readonly findings: readonly unknown[]
}

const organization = {
  id: '1b0f7a52-6f0c-4f0e-8f0c-0a5d9d5b7e11',
  displayName: 'Practice',
  verifiedDomains: [{ name: 'practice.example', isDefault: true, isInitial: true }],
}

const profile = {
  '@odata.type': '#microsoft.graph.azureADWindowsAutopilotDeploymentProfile',
  id: '0b3b7ff5-1f3c-4df1-a1a8-5b7f5fd2a910',
  displayName: 'Front desk',
  description: '',
  deviceNameTemplate: '',
  deviceType: 'windowsPc',
  language: 'os-default',
  lastModifiedDateTime: '2026-03-02T14:05:00Z',
  enableWhiteGlove: false,
  outOfBoxExperienceSettings: {
    hidePrivacySettings: true,
    hideEULA: true,
    userType: 'standard',
    deviceUsageType: 'singleUser',
    skipKeyboardSelectionPage: true,
    hideEscapeLink: true,
  },
}

interface Profile {
  readonly id: string
  readonly displayName: string
  readonly suitable: boolean
  readonly reasons: readonly string[]
  readonly settings: Readonly<Record<string, unknown>>
}

it('profiles: every profile, what is suitable and what stands against the others; a tenant that is gone: exit 5', async () => {
  using home = await makeHome({ devices: 2, faults: ['tenant-gone'] })
  const { schema, profiles } = (await home.json(['profiles'])) as { schema: number; profiles: Profile[] }
  expect(schema).toBe(1)
  expect(profiles.length).toBeGreaterThan(8)
  for (const one of profiles) {
    expect(Object.keys(one)).toEqual(
      expect.arrayContaining(['id', 'displayName', 'suitable', 'reasons', 'settings']) as string[],
    )
    expect(one.reasons.length > 0).toBe(!one.suitable)
  }
  const text = await home.run(['profiles'])
  for (const one of profiles.filter((other) => other.suitable)) expect(text.out).toContain(one.id)
  const ran = await home.run([...(await home.startWords()), '--json'])
  expect({ code: ran.code, outcome: json(ran)['outcome'] }).toEqual({ code: 1, outcome: 'failed' })
  const out = path.join(home.path, 'out')
  for (const words of [['profiles'], ['plan', 'check', home.plan], ['configuration-file', '--all', '--out', out]])
    expectFailure(await home.run([...words, '--json']), 5, 'tenant-unreachable')
  expect(existsSync(out)).toBe(false)
})

describe('configuration-file', () => {
  let home: Home
  const folder = temporaryFolder()
  const at = (...names: string[]) => path.join(folder.path, ...names)
  const file = (name: string, value: unknown): string => {
    writeFileSync(at(name), JSON.stringify(value))
    return at(name)
  }

  beforeAll(async () => {
    home = await makeHome()
  })
  afterAll(() => {
    home[Symbol.dispose]()
    folder[Symbol.dispose]()
  })

  it('prints the exact bytes: ASCII, CRLF, no BOM, a final newline, and nothing else', async () => {
    const [plain, asJson] = await Promise.all([
      home.run(['configuration-file', '--profile', exampleProfile]),
      home.json(['configuration-file', '--profile', 'Room laptops']),
    ])
    expect(plain.code, plain.err).toBe(0)
    const text = plain.bytes.toString('latin1')
    expect(text.startsWith('{')).toBe(true)
    expect(text.endsWith('}\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e]*$/)
    expect(JSON.parse(text)).toMatchObject({ Version: 2049, ZtdCorrelationId: exampleProfile })
    const [made] = (asJson as Made).files
    expect(Object.keys(asJson)).toEqual(expect.arrayContaining(['schema', 'files', 'skipped', 'findings']))
    expect(Buffer.from(made?.base64 ?? '', 'base64').equals(plain.bytes)).toBe(true)
    expect(made).toMatchObject({
      sha256: sha256(plain.bytes),
      profile: { id: exampleProfile, displayName: 'Room laptops' },
    })
    expect(made).not.toHaveProperty('path')
  })

  it('writes DIR/<profile>/AutopilotConfigurationFile.json and nothing beside it', async () => {
    const out = at('one')
    const made = (await home.json(['configuration-file', '--profile', 'Room laptops', '--out', out])) as Made
    const written = path.join(out, 'Room laptops', 'AutopilotConfigurationFile.json')
    expect(made.files).toMatchObject([{ path: written }])
    expect(sha256(readFileSync(written))).toBe(made.files[0]?.sha256)
    expect(readdirSync(path.dirname(written))).toEqual(['AutopilotConfigurationFile.json'])
    const before = readFileSync(written)
    const again = await home.run(['configuration-file', '--profile', 'Room laptops', '--out', out])
    expect({ code: again.code, out: again.out }).toEqual({ code: 0, out: `${written}\n` })
    expect(readFileSync(written).equals(before)).toBe(true)
  })

  it('--all writes every suitable profile, names the others with reasons, and exits 1', async () => {
    const out = at('all')
    const made = (await home.json(['configuration-file', '--all', '--out', out], 1)) as Made
    expect(made.files.length).toBeGreaterThan(3)
    expect(new Set(made.files.map((one) => path.dirname(one.path ?? ''))).size).toBe(made.files.length)
    for (const one of made.files) {
      expect(path.basename(one.path ?? '')).toBe('AutopilotConfigurationFile.json')
      expect(path.dirname(path.dirname(one.path ?? ''))).toBe(out)
      expect(path.basename(path.dirname(one.path ?? ''))).not.toMatch(/["/\\:*?<>|]/)
      expect(sha256(readFileSync(one.path ?? ''))).toBe(one.sha256)
    }
    expect(readdirSync(out)).toHaveLength(made.files.length)
    const skipped = made.skipped.map((one) => one.profile.displayName)
    expect(skipped).toEqual(expect.arrayContaining(['Kiosk self-deploying', 'Headsets', 'Desk of the future']))
    for (const one of made.skipped) expect(one.reasons.join('')).not.toBe('')
    const inspected = await run(['inspect', ...made.files.map((one) => one.path ?? ''), '--json'])
    expect(inspected.code, inspected.out).toBe(0)
  })

  it('--all for people: the paths on stdout, the skipped ones on stderr', async () => {
    const ran = await home.run(['configuration-file', '--all', '--out', at('people')])
    expect(ran.code).toBe(1)
    for (const line of ran.out.trimEnd().split('\n')) expect(existsSync(line)).toBe(true)
    expect(ran.err).toContain('Headsets: ')
    expect(ran.out).not.toContain('Headsets')
  })

  it.each(['Kiosk self-deploying', 'Headsets', 'Desk of the future'])('refuses "%s" with the reason', async (name) => {
    const out = at(`refused ${name}`)
    const ran = await home.run(['configuration-file', '--profile', name, '--out', out, '--json'])
    const { title, remedy } = expectFailure(ran, 3, 'profile-refused')
    expect(`${title} ${remedy}`).toContain(name)
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
  })

  it('makes the same file from files: one object, or the one in a list', async () => {
    const organizationFile = file('organization.json', organization)
    const lists = [file('profiles.json', { value: [profile] }), file('organizations.json', { value: [organization] })]
    const words = (a: string, b: string) => ['configuration-file', '--profile-file', a, '--organization-file', b]
    const [one, inLists, written] = await Promise.all([
      run(words(file('profile.json', profile), organizationFile)),
      run(words(lists[0] ?? '', lists[1] ?? '')),
      run([...words(at('profile.json'), organizationFile), '--out', at('from files'), '--json']),
    ])
    expect(one.code, one.err).toBe(0)
    expect(inLists.bytes.equals(one.bytes)).toBe(true)
    expect(JSON.parse(one.out)).toMatchObject({
      ZtdCorrelationId: profile.id,
      CloudAssignedTenantId: organization.id,
      CloudAssignedTenantDomain: 'practice.example',
    })
    expect(written.code, written.err).toBe(0)
    const there = at('from files', 'Front desk', 'AutopilotConfigurationFile.json')
    expect(readFileSync(there).equals(one.bytes)).toBe(true)
  })

  it.each([
    ['two profiles in one file', { value: [profile, profile] }],
    ['no profile in the list', { value: [] }],
    ['a list', [profile]],
    ['a number', 7],
    ['neither settings object', { ...profile, outOfBoxExperienceSettings: undefined }],
    [
      'a text where true or false belongs',
      {
        ...profile,
        outOfBoxExperienceSettings: { ...profile.outOfBoxExperienceSettings, hideEULA: 'yes' },
      },
    ],
  ])('refuses a profile file with %s: exit 3 with the reason', async (name, value) => {
    const words = ['--profile-file', file(`${name}.json`, value), '--organization-file', file('org.json', organization)]
    const ran = await run(['configuration-file', ...words, '--out', at(name), '--json'])
    expectFailure(ran, 3, 'profile-refused')
    expect(existsSync(at(name))).toBe(false)
  })

  it('names the field of the wrong type', async () => {
    const settings = { ...profile.outOfBoxExperienceSettings, hideEULA: 'yes' }
    const given = file('typed.json', { ...profile, outOfBoxExperienceSettings: settings })
    const ran = await run([
      ...[
        'configuration-file',
        '--profile-file',
        given,
        '--organization-file',
        file('org2.json', organization),
        '--json',
      ],
    ])
    const { title, remedy } = expectFailure(ran, 3, 'profile-refused')
    expect(`${title} ${remedy}`).toContain('hideEULA')
  })

  it.each([
    ['no source at all', [], 'bad-argument'],
    ['two sources', ['--profile', 'Room laptops', '--all'], 'bad-argument'],
    ['a profile file alone', ['--profile-file', 'x.json'], 'bad-argument'],
    ['--all without --out', ['--all'], 'option-missing'],
  ])('refuses %s: exit 2', async (_name, words, code) => {
    expectFailure(await home.run(['configuration-file', ...words, '--json']), 2, code)
  })

  it('says which profile is not there, and that a folder can not be made where a file is', async () => {
    expectFailure(await home.run(['configuration-file', '--profile', 'Nobody knows', '--json']), 2, 'profile-not-found')
    writeFileSync(at('a file'), 'keep me')
    const blocked = await home.run(['configuration-file', '--profile', 'Room laptops', '--out', at('a file'), '--json'])
    expect(blocked.code).not.toBe(0)
    expect(json(blocked)).toHaveProperty('error.remedy')
    expect(readFileSync(at('a file'), 'utf8')).toBe('keep me')
  })

  it('does not touch what else lies in DIR', async () => {
    mkdirSync(at('shared', 'Room laptops'), { recursive: true })
    writeFileSync(at('shared', 'notes.txt'), 'notes')
    writeFileSync(at('shared', 'Room laptops', 'readme.txt'), 'read me')
    await home.run(['configuration-file', '--profile', 'Room laptops', '--out', at('shared')])
    expect(readFileSync(at('shared', 'notes.txt'), 'utf8')).toBe('notes')
    expect(readFileSync(at('shared', 'Room laptops', 'readme.txt'), 'utf8')).toBe('read me')
  })
})

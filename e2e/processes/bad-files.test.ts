import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, temporaryFolder } from '../tools/cli.ts'
import { expectFailure } from '../tools/failure.ts'
import { makeHome, type Home, type Json } from '../tools/home.ts'
import { nobody } from '../tools/nobody.ts'

const hash = 'a'.repeat(64)

/** Files that no command can use: how each is made at a path, and how it is refused. */
const files: readonly (readonly [name: string, make: (file: string) => void, code: string])[] = [
  ['text', (file) => writeFileSync(file, 'batch: Room 12'), 'file-not-json'],
  ['empty', (file) => writeFileSync(file, ''), 'file-not-json'],
  ['cut', (file) => writeFileSync(file, '{"schema":1,'), 'file-not-json'],
  ['two', (file) => writeFileSync(file, '{}{}'), 'file-not-json'],
  ['utf16', (file) => writeFileSync(file, Buffer.from('\ufeff{"schema":1}', 'utf16le')), 'file-not-json'],
  ['utf16be', (file) => writeFileSync(file, Buffer.from('\ufeff{"schema":1}', 'utf16le').swap16()), 'file-not-json'],
  ['ansi', (file) => writeFileSync(file, Buffer.from('{"batch":"B\u00fcro"}', 'latin1')), 'file-not-json'],
  ['zeros', (file) => writeFileSync(file, Buffer.alloc(64)), 'file-not-json'],
  [
    'huge',
    (file) => {
      writeFileSync(file, '{')
      truncateSync(file, 200 * 1024 * 1024)
    },
    'file-too-large',
  ],
  ['folder', (file) => mkdirSync(file), 'file-unreadable'],
  ['missing', () => undefined, 'file-unreadable'],
]

describe('files that can not be used: exit 2, what to do next, nothing done', () => {
  let home: Home
  const folder = temporaryFolder()
  const at = (name: string) => path.join(folder.path, `${name}.json`)

  beforeAll(async () => {
    home = await makeHome({ devices: 3 })
    for (const [name, make] of files) make(at(name))
  })
  afterAll(async () => {
    const left = home.dump().history.filter((one) => one.by === 'drydock')
    const runs = await home.json(['run', 'list'])
    home[Symbol.dispose]()
    folder[Symbol.dispose]()
    expect(left).toEqual([])
    expect(runs).toEqual({ schema: 1, runs: [] })
  })

  it.each(files)('a plan file: %s', async (name, _make, code) => {
    const checked = await home.run(['plan', 'check', at(name), '--json'])
    const { title } = expectFailure(checked, 2, code)
    expect(title).toContain(at(name))
  })

  it('run start refuses the same, for people in two lines on stderr', async () => {
    const started = await home.run(['run', 'start', at('utf16'), '--reviewed', hash, '--confirm', '3'])
    expect({ code: started.code, out: started.out }).toEqual({ code: 2, out: '' })
    expect(started.err).toContain('UTF-8')
    expect(started.err.trimEnd().split('\n').length).toBeGreaterThanOrEqual(2)
  })

  it('a profile file and an organization file: the same', async () => {
    for (const name of ['text', 'utf16', 'huge', 'folder']) {
      const words = ['--profile-file', at(name), '--organization-file', at(name), '--json']
      const code = files.find(([one]) => one === name)?.[2] ?? ''
      expectFailure(await home.run(['configuration-file', ...words]), 2, code)
    }
  })

  it('a file in UTF-8 with a BOM is read', async () => {
    const plan = readFileSync(home.plan)
    writeFileSync(at('bom'), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plan]))
    expect(await home.json(['plan', 'check', at('bom')])).toMatchObject({ ok: true })
  })

  it.skipIf(nobody === null)('no right to read: exit 2', async () => {
    using data = temporaryFolder()
    nobody?.allow(folder.path)
    nobody?.allow(data.path)
    writeFileSync(at('secret'), '{}')
    nobody?.forbid(at('secret'))
    const ran = await run(['plan', 'check', at('secret'), '--json', '--home', data.path], nobody?.options)
    const { title } = expectFailure(ran, 2, 'file-unreadable')
    expect(title).toContain('EACCES')
  })

  it.skipIf(nobody === null)('no right to write in DIR or in the share: said so, nothing half-made', async () => {
    using data = temporaryFolder()
    nobody?.allow(data.path)
    const out = path.join(data.path, 'out')
    mkdirSync(out)
    nobody?.allow(out)
    nobody?.forbidWriting(out)
    const place = ['--home', path.join(data.path, 'home')]
    const example = await run(['plan', 'example', '--devices', '2', '--speed', '5000', ...place], nobody?.options)
    expect(example.code, example.err).toBe(0)
    const made = await run(
      ['configuration-file', '--profile', 'Room laptops', '--out', out, '--json', ...place],
      nobody?.options,
    )
    expectFailure(made, 1, 'share-not-writable')
    expect(readdirSync(out)).toEqual([])
    const share = path.join(data.path, 'home', 'practice', 'share')
    nobody?.forbidWriting(share)
    writeFileSync(path.join(data.path, 'plan.json'), example.out)
    const checked = await run(['plan', 'check', path.join(data.path, 'plan.json'), '--json', ...place], nobody?.options)
    expectFailure(checked, 1, 'share-not-writable')
    expect(readdirSync(share)).toEqual([])
  })
})

describe('plans that can not be used: exit 2, each problem with its place', () => {
  let home: Home
  let plan: Record<string, unknown>

  beforeAll(async () => {
    home = await makeHome({ devices: 3 })
    plan = home.read()
  })
  afterAll(() => {
    home[Symbol.dispose]()
  })

  const within = (part: string, change: object) => ({ [part]: { ...(plan[part] as object), ...change } })
  const cases: readonly (readonly [name: string, change: () => Json | readonly [], named: readonly string[]])[] = [
    ['an unknown key', () => ({ colour: 'red' }), ['colour']],
    ['an unknown key inside', () => within('deployment', { force: true }), ['deployment.force']],
    ['another schema', () => ({ schema: 2 }), ['schema']],
    ['no profile', () => ({ profile: undefined }), ['profile']],
    ['no deployment and no package', () => ({ deployment: undefined, package: undefined }), ['deployment', 'package']],
    [
      'both collections',
      () => ({ collection: { ...(plan['collection'] as object), existing: { id: 'PRA00014' } } }),
      ['collection'],
    ],
    ['neither collection', () => ({ collection: {} }), ['collection.new']],
    ['both task sequences', () => within('taskSequence', { existing: { id: 'PRA00009' } }), ['taskSequence']],
    ['a profile by id and name', () => within('profile', { name: 'Room laptops' }), ['profile']],
    ['a device by two keys', () => ({ devices: [{ serial: 'PF3K2M7', name: 'PC-01' }] }), ['devices.0']],
    ['a device by none', () => ({ devices: [{}] }), ['devices.0.serial']],
    ['no devices', () => ({ devices: [] }), ['devices']],
    ['devices and a query', () => ({ query: 'select *' }), ['query']],
    ['a purpose that forces', () => within('deployment', { purpose: 'required' }), ['deployment.purpose']],
    [
      'a time without an offset',
      () => within('deployment', { expires: '2026-12-08T18:00:00' }),
      ['deployment.expires'],
    ],
    ['a number as text', () => within('deployment', { cap: '100' }), ['deployment.cap']],
    ['a list', () => [], []],
  ]

  it.each(cases)('%s', async (_name, change, named) => {
    const changes = change()
    const file = home.write(changes as Json, 'bad.json')
    if (Array.isArray(changes)) writeFileSync(file, '[]')
    const { title } = expectFailure(await home.run(['plan', 'check', file, '--json']), 2, 'plan-invalid')
    for (const one of named) expect(title).toContain(`"${one}"`)
  })

  it('a connection that is not set up', async () => {
    const ran = await home.run(['plan', 'check', home.write({ connection: 'contoso' }, 'bad.json'), '--json'])
    expectFailure(ran, 2, 'connection-not-found')
  })
})

import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json, run, temporaryFolder } from '../tools/cli.ts'
import { makeHome } from '../tools/home.ts'
import { nobody } from '../tools/nobody.ts'

interface Inspected {
  readonly path: string
  readonly verdict: 'good' | 'warned' | 'blocked'
  readonly encoding: string
  readonly findings: readonly { code: string; level: string; where: string; text: string; remedy: string }[]
  readonly settings?: Record<string, unknown>
}

describe('inspect', () => {
  const folder = temporaryFolder()
  const file = 'AutopilotConfigurationFile.json'
  let good: Buffer
  /** Each in a folder of its own: the file's name is part of what is inspected. */
  const write = (place: string, bytes: string | Uint8Array, name = file): string => {
    mkdirSync(path.join(folder.path, place), { recursive: true })
    const there = path.join(folder.path, place, name)
    writeFileSync(there, bytes)
    return there
  }
  const inspect = async (paths: readonly string[], code: number): Promise<readonly Inspected[]> => {
    const ran = await run(['inspect', ...paths, '--json'])
    expect(ran.code, ran.out).toBe(code)
    const answer = json(ran)
    expect(answer['schema']).toBe(1)
    return answer['files'] as Inspected[]
  }

  beforeAll(async () => {
    using home = await makeHome()
    good = (await home.run(['configuration-file', '--profile', 'Room laptops'])).bytes
  })
  afterAll(() => {
    folder[Symbol.dispose]()
  })

  it('a good file: exit 0, its settings, and --explain in words', async () => {
    const there = write('good', good)
    const [one] = await inspect([there], 0)
    expect(one).toMatchObject({ path: there, verdict: 'good' })
    expect(one?.encoding).not.toBe('')
    expect(one?.settings).toBeTypeOf('object')
    expect(one?.findings.filter((finding) => finding.level !== 'note')).toEqual([])
    const [plain, explained] = await Promise.all([run(['inspect', there]), run(['inspect', there, '--explain'])])
    expect(plain.code).toBe(0)
    expect(explained.out.split('\n').length).toBeGreaterThan(plain.out.split('\n').length + 5)
    expect(explained.out).toContain('ROOM-%RAND:6%')
  })

  it('encodings: a BOM, UTF-16 and other letters block; ANSI warns', async () => {
    const text = good.toString('latin1')
    const umlaut = text.replace('ROOM-%RAND:6%', 'B\u00fcro-%RAND:5%')
    const paths = [
      write('bom', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good])),
      write('utf16', Buffer.from(`\ufeff${text}`, 'utf16le')),
      write('utf8', Buffer.from(umlaut, 'utf8')),
      write('ansi', Buffer.from(text.replace('Room laptops', 'B\u00fcro'), 'latin1')),
    ]
    const files = await inspect(paths, 3)
    expect(files.map((one) => one.verdict)).toEqual(['blocked', 'blocked', 'blocked', 'warned'])
    for (const one of files)
      for (const finding of one.findings) {
        expect(finding.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(['block', 'warn', 'note']).toContain(finding.level)
        expect(`${finding.text}${finding.remedy}`).not.toMatch(/undefined|\[object/)
      }
  })

  it('only warnings: exit 0', async () => {
    const [one] = await inspect(
      [write('ansi only', Buffer.from(good.toString('latin1').replace('Room', 'B\u00fc'), 'latin1'))],
      0,
    )
    expect(one?.verdict).toBe('warned')
  })

  it('what is no configuration file at all blocks: exit 3', async () => {
    const paths = [
      write('empty', ''),
      write('text', 'not JSON at all'),
      write('two', Buffer.concat([good, good])),
      write('token', Buffer.concat([Buffer.from('eyJ0eXAiOiJKV1QifQ\r\n'), good])),
      write('zeros', Buffer.alloc(4096)),
      write('number', '7'),
      write('list', '[]'),
      write('name', good, `${file}.txt`),
      write('half', good.subarray(0, good.length - 40)),
    ]
    const files = await inspect(paths, 3)
    expect(files.map(({ path: there, verdict }) => [there, verdict])).toEqual(paths.map((one) => [one, 'blocked']))
    for (const one of files) expect(one.findings.some((finding) => finding.level === 'block')).toBe(true)
  })

  it('over 1 MB: blocked unread, also where it is 200 MB; exactly 1 MB is read', async () => {
    const large = write('large', '{')
    truncateSync(large, 200 * 1024 * 1024)
    const over = write('over', Buffer.alloc(1024 * 1024 + 1, 0x20))
    const exactly = write('exactly', Buffer.concat([good, Buffer.alloc(1024 * 1024 - good.length, 0x20)]))
    const files = await inspect([large, over, exactly], 3)
    expect(files.map((one) => one.verdict)).toEqual(['blocked', 'blocked', 'good'])
    expect(files[0]?.findings.map((one) => one.code)).toEqual(files[1]?.findings.map((one) => one.code))
    expect(files[0]?.settings).toBeUndefined()
  })

  it('what can not be opened: exit 2, the others are inspected all the same', async () => {
    const there = write('beside', good)
    const ran = await run(['inspect', path.join(folder.path, 'nowhere.json'), folder.path, there, '--json'])
    expect(ran.code).toBe(2)
    const answer = json(ran)
    expect(answer['files']).toMatchObject([{ path: there, verdict: 'good' }])
    const error = answer['error'] as { code: string; title: string; remedy: string }
    expect(error.code).toBe('file-unreadable')
    expect(error.title).toContain('nowhere.json')
    expect(error.remedy).not.toBe('')
    const plain = await run(['inspect', path.join(folder.path, 'nowhere.json')])
    expect(plain.code).toBe(2)
    expect(plain.out).toBe('')
    expect(plain.err).toContain('nowhere.json')
  })

  it.skipIf(nobody === null)('no right to read: exit 2', async () => {
    const secret = write('secret', good)
    nobody?.allow(folder.path)
    nobody?.forbid(secret)
    const data = temporaryFolder()
    nobody?.allow(data.path)
    const ran = await run(['inspect', secret, '--json', '--home', data.path], nobody?.options)
    data[Symbol.dispose]()
    expect(ran.code, ran.err).toBe(2)
    expect(json(ran)).toMatchObject({ files: [], error: { code: 'file-unreadable' } })
  })

  it('relative paths mean the folder that the user stood in, also under npm', async () => {
    write('relative', good)
    const [cwd, npm] = await Promise.all([
      run(['inspect', `relative/${file}`, '--json'], { cwd: folder.path }),
      run(['inspect', `relative/${file}`, '--json'], { env: { INIT_CWD: folder.path } }),
    ])
    for (const ran of [cwd, npm])
      expect(json(ran)['files']).toMatchObject([{ path: path.join(folder.path, 'relative', file), verdict: 'good' }])
  })
})

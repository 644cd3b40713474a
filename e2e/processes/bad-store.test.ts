import { copyFileSync, mkdirSync, openSync, closeSync, writeSync, readFileSync, writeFileSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { run, temporaryFolder } from '../tools/cli.ts'
import { expectFailure } from '../tools/failure.ts'
import { commandsOn, makeHome, type Home } from '../tools/home.ts'
import { nobody } from '../tools/nobody.ts'
import { edit } from '../tools/store.ts'

const databaseOf = (home: Home): string => path.join(home.path, 'drydock.db')

/** A home whose database holds a reviewed plan. */
async function usedHome(): Promise<Home> {
  const home = await makeHome({ devices: 2 })
  await home.startWords()
  return home
}

/** Only the main file counts afterwards. */
const settle = (file: string): void => {
  edit(file, 'PRAGMA wal_checkpoint(TRUNCATE)')
}

describe('a database that can not be used is left as it is', () => {
  it.concurrent('newer than the program: exit 2', async () => {
    using home = await usedHome()
    const file = databaseOf(home)
    edit(file, 'PRAGMA user_version = 999999')
    settle(file)
    const before = readFileSync(file)
    for (const words of [
      ['run', 'list'],
      ['plan', 'check', home.plan],
      ['audit', 'verify'],
    ]) {
      const { title } = expectFailure(await home.run([...words, '--json']), 2, 'database-newer')
      expect(title).toContain('999999')
    }
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.concurrent('no database at all but text: exit 2', async () => {
    using home = await makeHome({ devices: 2 })
    writeFileSync(databaseOf(home), 'this is my shopping list\n'.repeat(400))
    const before = readFileSync(databaseOf(home))
    expectFailure(await home.run(['plan', 'check', home.plan, '--json']), 2, 'database-corrupt')
    expect(readFileSync(databaseOf(home)).equals(before)).toBe(true)
  })

  it.concurrent('damaged pages: exit 2, also where reading goes well for a while', async () => {
    using home = await usedHome()
    const file = databaseOf(home)
    settle(file)
    const { size } = statSync(file)
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.alloc(size - 4096, 0xa5), 0, size - 4096, 4096)
    closeSync(handle)
    const before = readFileSync(file)
    for (const words of [
      ['run', 'list'],
      ['plan', 'check', home.plan],
      ['audit', 'verify'],
    ])
      expectFailure(await home.run([...words, '--json']), 2, 'database-corrupt')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.concurrent("somebody else's database: exit 2, no table is added", async () => {
    using home = await makeHome({ devices: 2 })
    const file = databaseOf(home)
    edit(file, 'CREATE TABLE shopping (what TEXT)')
    expectFailure(await home.run(['plan', 'check', home.plan, '--json']), 2, 'database-foreign')
    const database = new Database(file, { readonly: true })
    const tables = database.prepare('SELECT name FROM sqlite_schema').pluck().all()
    database.close()
    expect(tables).toEqual(['shopping'])
  })

  it.concurrent('locked for long by another process: exit 4, reading still works', async () => {
    using home = await usedHome()
    const database = new Database(databaseOf(home))
    database.exec('BEGIN IMMEDIATE')
    const [listed, checked] = await Promise.all([
      home.run(['run', 'list', '--json']),
      home.run(['plan', 'check', home.plan, '--json']),
    ])
    database.exec('ROLLBACK')
    database.close()
    expect(listed.code, listed.out).toBe(0)
    expectFailure(checked, 4, 'database-locked')
    expect(checked.err.match(/Waiting for the database since /g)).toHaveLength(1)
    expect(await home.json(['plan', 'check', home.plan])).toMatchObject({ ok: true })
  })

  it.concurrent('the practice world: damaged or another version: exit 2', async () => {
    using home = await makeHome({ devices: 2 })
    const world = path.join(home.path, 'practice', 'world.db')
    writeFileSync(world, 'not a world')
    for (const words of [['profiles'], ['plan', 'check', home.plan], ['practice', '--dump'], ['plan', 'example']])
      expectFailure(await home.run([...words, '--json']), 2, 'practice-world-unreadable')
    expect(readFileSync(world, 'utf8')).toBe('not a world')
  })
})

describe('the audit', () => {
  it.concurrent(
    'finds an edit, a deletion and a cut in the database file: exit 1 with the first bad entry',
    async () => {
      using home = await makeHome({ devices: 2 })
      const words = await home.startWords()
      for (let times = 0; times < 3; times += 1) {
        const ran = await home.run([...words, '--until', 'check', '--json'])
        const { run: id } = JSON.parse(ran.out) as { run: string }
        await home.run(['run', 'stop', id])
      }
      const good = (await home.json(['audit', 'verify'])) as { ok: boolean; entries: number }
      expect(good.ok).toBe(true)
      expect(good.entries).toBeGreaterThan(3)
      const file = databaseOf(home)
      settle(file)
      copyFileSync(file, `${file}.kept`)
      const drop = ['PRAGMA writable_schema = ON', "DELETE FROM sqlite_schema WHERE type = 'trigger'"]
      for (const [change, firstBad] of [
        [`UPDATE audit SET who = 'somebody else' WHERE id = 2`, 2],
        ['DELETE FROM audit WHERE id = 2', 2],
        [`DELETE FROM audit WHERE id = ${good.entries}`, good.entries],
      ] as const) {
        copyFileSync(`${file}.kept`, file)
        editUnsafely(file, [...drop, change])
        const ran = await home.run(['audit', 'verify', '--json'])
        expect(JSON.parse(ran.out), change).toMatchObject({ schema: 1, ok: false, firstBad })
        expect(ran.code, change).toBe(1)
      }
    },
  )
})

/** As somebody would who has the file and the tools: triggers are no hindrance. */
function editUnsafely(file: string, statements: readonly string[]): void {
  const database = new Database(file)
  database.unsafeMode(true)
  for (const one of statements.slice(0, -1)) database.exec(one)
  database.close()
  edit(file, statements.at(-1) ?? '')
  settle(file)
}

describe('a home that can not be used', () => {
  it('is a file: exit 2, and the file is left alone', async () => {
    using folder = temporaryFolder()
    const file = path.join(folder.path, 'home')
    writeFileSync(file, 'keep me')
    for (const words of [['plan', 'example'], ['practice'], ['run', 'list'], ['profiles']])
      expectFailure(await commandsOn(file).run([...words, '--json']), 2, 'home-unusable')
    const below = await commandsOn(path.join(file, 'below')).run(['run', 'list', '--json'])
    expectFailure(below, 2, 'home-unusable')
    expect(readFileSync(file, 'utf8')).toBe('keep me')
  })

  it('holds a database that is a folder: exit 2', async () => {
    using folder = temporaryFolder()
    mkdirSync(path.join(folder.path, 'drydock.db'))
    const ran = await commandsOn(folder.path).run(['run', 'list', '--json'])
    expectFailure(ran, 2, 'database-unusable')
  })

  it.skipIf(nobody === null)('may not be written to: exit 2', async () => {
    using folder = temporaryFolder()
    nobody?.allow(folder.path)
    nobody?.forbidWriting(folder.path)
    const inside = await run(['run', 'list', '--json', '--home', folder.path], nobody?.options)
    expectFailure(inside, 2, 'database-unusable')
    const below = path.join(folder.path, 'below')
    expectFailure(await run(['run', 'list', '--json', '--home', below], nobody?.options), 2, 'home-unusable')
  })

  it('holds no world yet: exit 2 with the command that makes one', async () => {
    using folder = temporaryFolder()
    const home = commandsOn(folder.path)
    for (const words of [['profiles'], ['practice', '--dump'], ['configuration-file', '--profile', 'x']]) {
      const { remedy } = expectFailure(await home.run([...words, '--json']), 2, 'world-missing')
      expect(remedy).toContain('plan example')
    }
  })
})

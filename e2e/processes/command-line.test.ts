import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { json, root, run, start, temporaryFolder } from '../tools/cli.ts'
import { expectFailure } from '../tools/failure.ts'

const execute = promisify(execFile)

const commands = [
  ...['practice', 'profiles', 'configuration-file', 'inspect', 'plan example', 'plan check', 'run start'],
  ...['run resume', 'run show', 'run list', 'run stop', 'run confirm', 'devices', 'audit verify'],
]

describe('the command line', () => {
  it('--help, help and nothing at all: every command on stdout, exit 0', async () => {
    const all = await Promise.all([run(['--help']), run(['-h']), run(['help']), run([])])
    for (const ran of all) {
      expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' })
      for (const one of commands) expect(ran.out).toContain(`  ${one}`)
    }
    const one = await run(['run', 'start', '--help'])
    expect(one.code).toBe(0)
    expect(one.out).toContain('--reviewed HASH --confirm N')
  })

  it.each([
    [['sink']],
    [['run']],
    [['run', 'away']],
    [['plan']],
    [['--json', 'profiles', 'x']],
    [['profiles', '--colour']],
    [['profiles', 'extra']],
    [['practice', '--speed']],
    [['inspect']],
    [['run', 'list', '--limit', 'ten']],
    [['devices', '--home']],
  ])('%j: exit 2 with what to do next', async (words) => {
    using folder = temporaryFolder()
    const env = { DRYDOCK_HOME: path.join(folder.path, 'home') }
    const ran = await run([...words, '--json'], { env })
    expectFailure(ran, 2, 'bad-argument')
    expect(ran.err).toBe('')
    const plain = await run(
      words.filter((one) => one !== '--json'),
      { env },
    )
    expect({ code: plain.code, out: plain.out }).toEqual({ code: 2, out: '' })
    expect(plain.err).toContain('--help')
  })

  it('values that the calls refuse: exit 2', async () => {
    using folder = temporaryFolder()
    for (const words of [
      ['run', 'list', '--limit', '0'],
      ['run', 'list', '--limit', '1001'],
      ['devices', '--limit', '1.5'],
      ['devices', '--after', 'nonsense'],
      ['run', 'list', '--after', 'nonsense'],
    ]) {
      const ran = await run([...words, '--json', '--home', folder.path])
      expect(ran.code, `${words.join(' ')}\n${ran.out}`).toBe(2)
      expect(json(ran)).toHaveProperty('error.remedy')
    }
  })

  it('--home wins over DRYDOCK_HOME, which wins over XDG_DATA_HOME; all are relative to where the user stood', async () => {
    using folder = temporaryFolder()
    const at = (name: string) => path.join(folder.path, name)
    const env = { XDG_DATA_HOME: at('data') }
    await run(['run', 'list'], { env })
    expect(existsSync(at('data/drydock/drydock.db'))).toBe(true)
    await run(['run', 'list'], { env: { ...env, DRYDOCK_HOME: 'from-variable' }, cwd: folder.path })
    expect(existsSync(at('from-variable/drydock.db'))).toBe(true)
    await run(['run', 'list', '--home', 'from-option'], {
      env: { ...env, DRYDOCK_HOME: at('unused'), INIT_CWD: folder.path },
    })
    expect(existsSync(at('from-option/drydock.db'))).toBe(true)
    expect(existsSync(at('unused'))).toBe(false)
  })

  it('npm run -s drydock: only the result on stdout, paths relative to where npm was called', async () => {
    using folder = temporaryFolder()
    const home = path.join(realpathSync(folder.path), 'home')
    const inside = path.join(root, 'e2e', 'tools')
    const npm = async (...words: string[]) =>
      execute('npm', ['run', '-s', 'drydock', '--', ...words], {
        cwd: inside,
        env: { ...process.env, DRYDOCK_HOME: home },
      })
    const { stdout } = await npm('run', 'list', '--json')
    expect(JSON.parse(stdout)).toEqual({ schema: 1, runs: [] })
    const refused = await npm('inspect', 'no-such-file.json', '--json').catch((error: unknown) => error as object)
    expect(refused).toMatchObject({ code: 2 })
    const answer = JSON.parse((refused as { stdout: string }).stdout) as { error: { title: string } }
    expect(answer.error.title).toContain(path.join(inside, 'no-such-file.json'))
  })

  it('a reader that has seen enough is no failure', async () => {
    const child = start(['--help'])
    child.closeOutput()
    expect(await child.ended).toMatchObject({ code: 0, err: '' })
  })
})

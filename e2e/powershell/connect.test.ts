import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteObjectKinds, type SiteRight } from '#shared/site.ts'
import { siteEnvironment } from '#main/configmgr/console/environment.ts'
import { consoleSite } from '#main/configmgr/console/site.ts'
import type { Site } from '#main/configmgr/port.ts'
import { powerShellPlaces } from '#main/places.ts'
import { createPowerShellHost } from '#main/powershell/host.ts'
import { startPracticeDoor, type PracticeDoor } from '#main/practice/door/server.ts'
import { failureOf } from '#main/practice/testing/contract/failure-of.ts'
import { never, testWorld, type TestWorld } from '#main/practice/test-world.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { startAnsweringDoor, type Refuse } from './tools/answering-door.ts'

let world: TestWorld
let door: PracticeDoor
let folder: string
beforeAll(async () => {
  world = testWorld()
  door = await startPracticeDoor(() => world.world, { random: systemRandom })
  folder = mkdtempSync(path.join(tmpdir(), 'drydock-console-'))
})
afterAll(async () => {
  await door.close()
  world.remove()
  rmSync(folder, { recursive: true })
})

type Change = Readonly<Record<string, string | undefined>>

/** The site through a process whose environment is another than the right one. */
async function through<T>(change: Change, work: (site: Site) => Promise<T>): Promise<T> {
  const right = {
    ...door.environment,
    ...siteEnvironment({ ...door.address, console: powerShellPlaces.practiceConsole }),
  }
  const changed = Object.entries({ ...right, ...change }).filter((one): one is [string, string] => one[1] !== undefined)
  const host = createPowerShellHost({
    executable: process.env['DRYDOCK_POWERSHELL'],
    module: powerShellPlaces.module,
    environment: Object.fromEntries(changed),
    wall: wallClock,
    random: systemRandom,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  })
  try {
    return await work(consoleSite(host))
  } finally {
    await host.stop()
  }
}
const factsFailure = (change: Change) => through(change, (site) => failureOf(site.about.facts(never)))

/** A copy of the stand-in with some files changed or left out (null), as an environment names it. */
function consoleWith(name: string, files: Readonly<Record<string, string | null>>): Change {
  const copy = path.join(folder, name)
  cpSync(powerShellPlaces.practiceConsole, copy, { recursive: true })
  mkdirSync(path.join(copy, 'i386'))
  for (const [file, content] of Object.entries(files))
    if (content === null) rmSync(path.join(copy, file))
    else writeFileSync(path.join(copy, file), content)
  return { SMS_ADMIN_UI_PATH: path.join(copy, 'i386') }
}

it('no console: nothing says where it is, or it is not there any more', async () => {
  expect(await factsFailure({ SMS_ADMIN_UI_PATH: undefined })).toEqual({ code: 'site-console-missing' })
  const empty = path.join(folder, 'empty', 'i386')
  mkdirSync(empty, { recursive: true })
  expect(await factsFailure({ SMS_ADMIN_UI_PATH: empty })).toEqual({ code: 'site-console-missing' })
})

it('a console that does not load: broken, half copied, or without some of its cmdlets', async () => {
  const cmdlets = readFileSync(path.join(powerShellPlaces.practiceConsole, 'Cmdlets.ps1'), 'utf8')
  const ways: readonly Change[] = [
    consoleWith('manifest', { 'ConfigurationManager.psd1': '@{ RootModule = ' }),
    consoleWith('root', { 'ConfigurationManager.psm1': null }),
    consoleWith('script', { 'ConfigurationManager.psm1': 'function {' }),
    consoleWith('files', { 'Cmdlets.ps1': null }),
    consoleWith('cmdlets', { 'Cmdlets.ps1': cmdlets.replaceAll('function Get-CMSite', 'function Get-Other') }),
  ]
  for (const way of ways) expect(await factsFailure(way)).toEqual({ code: 'site-console-broken' })
  const some = consoleWith('some', { 'Cmdlets.ps1': cmdlets.replaceAll('function Get-CMDist', 'function Get-Other') })
  await through(some, async (site) => {
    expect(await failureOf(site.about.facts(never))).toBeUndefined()
    expect(await failureOf(site.content.points(never))).toEqual({ code: 'site-console-broken' })
  })
})

it('a wrong site code: none at all, one that has no drive, one that the provider does not know', async () => {
  for (const siteCode of ['', 'PR', 'PRAX', 'P A', 'P:\\'])
    expect(await factsFailure({ DRYDOCK_SITE_CODE: siteCode })).toEqual({ code: 'site-code-wrong', siteCode })
  expect(await factsFailure({ DRYDOCK_SITE_CODE: 'XYZ' })).toEqual({
    code: 'site-drive-failed',
    siteCode: 'XYZ',
    provider: 'cm1.practice.example',
  })
  expect(await factsFailure({ DRYDOCK_SITE_CODE: 'XYZ', DRYDOCK_PRACTICE_SITE: 'XYZ' })).toEqual({
    code: 'site-code-wrong',
    siteCode: 'XYZ',
  })
})

it('a provider that is not there, also in the middle of the work, until it is there again', async () => {
  const closed = await startPracticeDoor(() => world.world, { random: systemRandom })
  await closed.close()
  expect(await factsFailure(closed.environment)).toEqual({ code: 'site-unreachable' })
  let gone = false
  const rpc = 'The RPC server is unavailable. (Exception from HRESULT: 0x800706BA)'
  await throughRefusing(
    () => (gone ? rpc : null),
    async (site) => {
      expect(await failureOf(site.packages.withName('x', never))).toBeUndefined()
      gone = true
      expect(await failureOf(site.packages.withName('x', never))).toEqual({ code: 'site-unreachable' })
      expect(await failureOf(site.about.facts(never))).toEqual({ code: 'site-unreachable' })
      gone = false
      expect(await failureOf(site.about.facts(never))).toBeUndefined()
    },
  )
})

it.each([
  ['Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))', 'site-no-rights'],
  ['You are not authorized to perform this operation.', 'site-no-rights'],
  ['This cmdlet only supports the ".NET Framework" runtime.', 'site-engine-unsupported'],
  ['The operation timed out.', 'site-busy'],
])('what the provider says becomes a failure: %s', async (message, code) => {
  const failure = await throughRefusing(
    () => message,
    (site) => failureOf(site.about.facts(never)),
  )
  expect(failure).toMatchObject({ code })
})

it('rights are looked at for each kind of object: what may not be read is not seen', async () => {
  const seen = (except: string): readonly SiteRight[] =>
    siteObjectKinds.map((what) => ({ what, seen: what !== except }))
  const rights = (refuse: Refuse) => throughRefusing(refuse, (site) => site.about.rights(never))
  expect(await rights((_cmdlet, query) => (query.includes('SMS_ImagePackage') ? 'Access is denied.' : null))).toEqual(
    seen('os-images'),
  )
  world.world.db.run('DELETE FROM deployment')
  expect(await through({}, (site) => site.about.rights(never))).toEqual(seen('deployments'))
})

it('practice never leaves the machine', async () => {
  expect(await factsFailure({ DRYDOCK_PRACTICE_URL: 'http://cm1.example.com/' })).toEqual({
    code: 'site-console-broken',
  })
})

async function throughRefusing<T>(refuse: Refuse, work: (site: Site) => Promise<T>): Promise<T> {
  const other = await startAnsweringDoor(door, refuse)
  try {
    return await through({ DRYDOCK_PRACTICE_URL: other.url }, work)
  } finally {
    other.close()
  }
}

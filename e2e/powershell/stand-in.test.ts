import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { powerShellPlaces } from '#main/places.ts'
import { startPracticeDoor, type PracticeDoor } from '#main/practice/door/server.ts'
import { testWorld, type TestWorld } from '#main/practice/test-world.ts'
import { systemRandom } from '#main/time.ts'

const run = promisify(execFile)
const manifest = path.join(powerShellPlaces.practiceConsole, 'ConfigurationManager.psd1')

let test: TestWorld
let door: PracticeDoor
beforeAll(async () => {
  test = testWorld()
  door = await startPracticeDoor(() => test.world, { random: systemRandom })
})
afterAll(async () => {
  await door.close()
  test.remove()
})

/** What one line says with the stand-in loaded: the output, or the message and the id of its error. */
async function says(line: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const script = `try { Import-Module -Name $env:MANIFEST -ErrorAction Stop; ${line} } catch { "$_ [$($_.FullyQualifiedErrorId)]" }`
  const env = { ...process.env, ...door.environment, MANIFEST: manifest, ...more }
  const { stdout } = await run(process.env['DRYDOCK_POWERSHELL'] ?? '', ['-NoProfile', '-Command', script], { env })
  return stdout.trim()
}
const there = 'Set-Location PRA:;'

it.each([
  ['another machine', 'http://192.0.2.1:8080/'],
  ['a name that only looks like this machine', 'http://localhost.example:8080/'],
])('is never pointed at %s', async (_what, url) => {
  expect(await says(`${there} Get-CMSite`, { DRYDOCK_PRACTICE_URL: url })).toContain('at no other address')
})

it('takes no call without its token', async () => {
  expect(await says(`${there} Get-CMSite`, { DRYDOCK_PRACTICE_TOKEN: 'x' })).toContain('401')
})

it.each([
  ['an unknown cmdlet', 'Get-CMNothing', /CommandNotFoundException/],
  ['an unknown parameter', 'Get-CMSite -Nothing 1', /NamedParameterNotFound/],
  ['parameters of two sets', 'Get-CMPackage -Id PRA00007 -Name x', /AmbiguousParameterSet/],
  [
    'a value that is none of the list',
    'New-CMDeviceCollection -Name x -LimitingCollectionId SMS00001 -RefreshType Often',
    /ParameterArgumentValidationError|ValidateSet/,
  ],
  ['an unknown class', "Invoke-CMWmiQuery -Query 'SELECT * FROM SMS_Nothing' -ErrorAction Stop", /Invalid query/],
  [
    'an unknown property',
    "Invoke-CMWmiQuery -Query 'SELECT * FROM SMS_Package WHERE Nothing = 1' -ErrorAction Stop",
    /Invalid query/,
  ],
  ['a removal without -Force', 'Remove-CMPackage -Id PRA00007 -ErrorAction Stop', /does not support user interaction/],
])('%s fails as in PowerShell', async (_what, line, message) => {
  expect(await says(`${there} ${line}`)).toMatch(message)
})

it('runs from the site drive alone', async () => {
  expect(await says('Get-CMSite -ErrorAction Stop')).toContain('cannot be run from the current drive')
  expect(await says(`${there} (Get-CMSite).SiteCode`)).toBe('PRA')
})

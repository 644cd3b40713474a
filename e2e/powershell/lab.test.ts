import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { siteEnvironment } from '#main/configmgr/console/environment.ts'
import { powerShellPlaces } from '#main/places.ts'
import { startPracticeDoor, type PracticeDoor } from '#main/practice/door/server.ts'
import { deploy, testWorld, type TestWorld } from '#main/practice/test-world.ts'
import { dumpWorld } from '#main/practice/world/dump.ts'
import { technician } from '#main/practice/world/world.ts'
import { systemRandom } from '#main/time.ts'

const operation = z.object({
  operation: z.string(),
  result: z.enum(['ran', 'failed', 'skipped']),
  why: z.string(),
  tried: z.number(),
  milliseconds: z.number(),
  items: z.number(),
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  warnings: z.array(z.string()),
  alwaysEmpty: z.array(z.string()),
  properties: z.record(z.string(), z.object({ kinds: z.array(z.string()), seen: z.number(), empty: z.number() })),
})

const reportSchema = z.object({
  schema: z.literal(1),
  made: z.iso.datetime(),
  machine: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  operations: z.array(operation),
  foreignLines: z.number(),
  errorText: z.string(),
  points: z.array(z.object({ name: z.string(), text: z.string() })),
})

let test: TestWorld
let door: PracticeDoor
let folder: string

beforeEach(async () => {
  test = testWorld({ devices: 5 })
  door = await startPracticeDoor(() => test.world, { random: systemRandom })
  folder = mkdtempSync(path.join(tmpdir(), 'drydock-report-'))
})

afterEach(async () => {
  await door.close()
  test.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the script as an administrator would; what it wrote. */
async function runLab(more: readonly string[] = [], at: { siteCode?: string; console?: string } = {}) {
  const script = path.resolve('assets/powershell/Lab/Test-DrydockSite.ps1')
  const given = [
    '-SiteCode',
    at.siteCode ?? door.address.siteCode,
    '-Provider',
    door.address.provider,
    '-ReportFolder',
    folder,
    ...more,
  ]
  const { stdout } = await promisify(execFile)(
    process.env['DRYDOCK_POWERSHELL'] ?? '',
    ['-NoProfile', '-File', script, ...given],
    {
      env: {
        ...process.env,
        ...door.environment,
        ...siteEnvironment({ ...door.address, console: at.console ?? powerShellPlaces.practiceConsole }),
      },
    },
  )
  const json = readFileSync(path.join(folder, 'drydock-site-report.json'), 'utf8')
  const text = readFileSync(path.join(folder, 'drydock-site-report.txt'), 'utf8')
  expect(stdout.trim()).toBe(text.trim())
  return { report: reportSchema.parse(JSON.parse(json)), both: `${json}\n${text}` }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** A folder with a console of which some cmdlets do something else. */
function otherConsole(cmdlets: Readonly<Record<string, string>>): string {
  const practice = path.join(powerShellPlaces.practiceConsole, 'ConfigurationManager.psm1')
  const script = [
    `Import-Module -Name ${quoted(practice)} -Global`,
    ...Object.entries(cmdlets).map(([name, text]) => `function ${name} { ${text} }`),
    `Export-ModuleMember -Function ${Object.keys(cmdlets).join(', ')}`,
  ]
  writeFileSync(path.join(folder, 'ConfigurationManager.psm1'), script.join('\n'))
  const manifest = "@{ RootModule = 'ConfigurationManager.psm1'; ModuleVersion = '5.2403.1171.1000' }"
  writeFileSync(path.join(folder, 'ConfigurationManager.psd1'), manifest)
  return folder
}

/** Everything of the world that a report must not tell. */
function secrets(): readonly string[] {
  const { packages, collections, taskSequences, deployments, devices } = dumpWorld(test.file)
  const [domain = '', user = ''] = technician.owner.split('\\')
  return [
    ...devices.flatMap((one) => [one.name, one.serial, one.smbiosGuid, String(one.resourceId)]),
    ...packages.flatMap((one) => [one.id, one.name, one.path, one.description]),
    ...collections.flatMap((one) => (one.id.startsWith('SMS') ? [one.name] : [one.id, one.name, one.comment])),
    ...taskSequences.flatMap((one) => [one.id, one.description]),
    ...deployments.flatMap((one) => [one.id, one.comment]),
    ...[door.address.siteCode, door.address.provider, domain, user, technician.machine, 'dp1', 'practice.example'],
  ].filter((one) => one.trim().length >= 3)
}

const escaped = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, String.raw`\$&`)

const found = (both: string): readonly string[] => [
  ...new Set(secrets().filter((one) => new RegExp(`(?<![a-z0-9])${escaped(one)}(?![a-z0-9])`, 'i').test(both))),
]

const table = (): readonly (readonly [name: string, changes: boolean])[] =>
  [
    ...readFileSync('assets/powershell/Drydock/Operations.psd1', 'utf8').matchAll(/'([\w-]+)'\s*=.*Changes = \$(\w+)/g),
  ].map(([, name = '', changes]) => [name, changes === 'true'])

// Some forty operations in a process of their own: on a busy machine that takes its time.
describe('the lab script on a practice site', { timeout: 600_000 }, () => {
  it('runs every reading operation, tells no value of the site and changes nothing', async () => {
    await deploy(test)
    test.wait(12 * 60)
    await test.site.about.facts(new AbortController().signal)
    const untouched = dumpWorld(test.file, test.wall)
    const { report, both } = await runLab(['-IncludeDryRun'])

    const results = report.operations.map((one) => [one.operation, one.result, one.failure?.code ?? one.why])
    const expected = table().map(([name, changes]) =>
      changes ? [name, 'skipped', 'changes something'] : [name, 'ran', ''],
    )
    expect(results.toSorted()).toEqual(expected.toSorted())
    for (const one of report.operations.filter(({ result }) => result === 'ran'))
      expect([one.operation, one.tried > 0, one.milliseconds < 60_000]).toEqual([one.operation, true, true])
    const empty = report.operations.filter((one) => one.result === 'ran' && one.items === 0)
    // Nobody edits anything.
    expect(empty.map((one) => one.operation)).toEqual(['lock-get'])

    expect(report.machine).toMatchObject({ languageMode: 'FullLanguage', console: '5.2403.1171.1000' })
    for (const feed of ['messages', 'clients'])
      expect(report.operations.find((one) => one.operation === feed)?.items).toBeGreaterThan(1)
    const named = report.operations.find((one) => one.operation === 'packages-named')
    expect(named?.properties['sourceVersion']).toMatchObject({ kinds: ['number'], empty: 0 })
    expect(named?.alwaysEmpty).toEqual(['programs'])
    expect(report.foreignLines).toBe(0)
    expect(report.errorText).toBe('')
    expect(found(both)).toEqual([])
    expect(dumpWorld(test.file, test.wall)).toEqual(untouched)
  })

  it('reports failures by code, with nothing of the site in their texts', async () => {
    await deploy(test)
    const [device] = dumpWorld(test.file).devices
    const message = [
      `Access is denied to ${technician.owner} for "Boot image (x64)" PRA00005 ({0F1E2D3C-0000-4000-8000-000000000001})`,
      String.raw`on \\${door.address.provider}\SMS_PRA of ${device?.name ?? ''}, ${device?.serial ?? ''}, 10.1.2.3 (0x80070005)`,
    ].join(' ')
    const console = otherConsole({
      'Get-CMBootImage': `throw ${quoted(message)}`,
      'Get-CMDistributionPoint': '[Environment]::Exit(5)',
    })
    const { report, both } = await runLab([], { console })
    const failed = report.operations.filter((one) => one.result === 'failed')
    expect(failed.map((one) => [one.operation, one.failure?.code])).toEqual([
      ['boot-images', 'site-no-rights'],
      ['content-points', 'no-answer'],
    ])
    expect(report.operations.find((one) => one.operation === 'content-groups')).toMatchObject({
      result: 'ran',
      items: 1,
    })
    const why = (name: string) => report.operations.find((one) => one.operation === name)?.why
    expect(why('boot-image-get')).toBe('no sample on this site')
    expect(why('rehearse')).toBe('only with -IncludeDryRun')
    const clean = 'Access is denied to <account> for "<text>" <token> (<guid>) on <path> of <token>, <token>, <address>'
    expect(failed[0]?.failure?.detail).toContain(`${clean} (0x80070005)`)
    expect(both).not.toMatch(/10\.1\.2\.3|SMS_PRA|0F1E2D3C|Boot image \(x64\)/)
    expect(found(both)).toEqual([])
  })

  it('reports a site that is not there', async () => {
    const { report } = await runLab([], { siteCode: 'XYZ' })
    const ran = report.operations.filter((one) => one.result === 'ran').map((one) => one.operation)
    expect(ran).toEqual(['echo', 'workstation-facts'])
    expect(report.operations.find((one) => one.operation === 'site-facts')?.failure?.code).toMatch(/^site-/)
  })
})

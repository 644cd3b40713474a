import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { powerShellPlaces } from '#main/places.ts'
import { createPowerShellHost } from '#main/powershell/host.ts'
import type { PowerShellHost } from '#main/powershell/port.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { powerShellWorkstation } from '#main/workstation/powershell-workstation.ts'
import { judgeWorkstation } from '#shared/workstation/judge.ts'

const never = new AbortController().signal
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const windows = process.platform === 'win32'

const temporary = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

const hosts: PowerShellHost[] = []
afterAll(() => Promise.all(hosts.map((one) => one.stop())))

/** An engine without a site: only the environment says whether a console is there. */
function workstation(environment: Readonly<Record<string, string>>) {
  const host = createPowerShellHost({
    executable: process.env['DRYDOCK_POWERSHELL'],
    module: powerShellPlaces.module,
    environment,
    wall: wallClock,
    random: systemRandom,
    log: silent,
  })
  hosts.push(host)
  return { host, workstation: powerShellWorkstation(host) }
}

const consoleFolder = (manifest: string): string => {
  const folder = temporary()
  mkdirSync(path.join(folder, 'i386'))
  writeFileSync(path.join(folder, 'ConfigurationManager.psd1'), manifest)
  return path.join(folder, 'i386')
}

describe('the workstation as PowerShell sees it', () => {
  it('tells what is there, and nothing where the system has no such thing', async () => {
    const { host, workstation: port } = workstation({
      SMS_ADMIN_UI_PATH: path.join(powerShellPlaces.practiceConsole, 'i386'),
      USERDOMAIN: 'PRACTICE',
      USERNAME: 'kim',
    })
    const facts = await port.powerShell(never)
    const engine = await host.facts(never)
    expect(facts).toMatchObject({
      edition: engine.edition,
      version: engine.version,
      languageMode: 'FullLanguage',
      account: String.raw`PRACTICE\kim`,
      scripts: { folder: path.dirname(powerShellPlaces.module) },
      console: {
        module: path.join(powerShellPlaces.practiceConsole, 'ConfigurationManager.psd1'),
        version: '5.2403.1171.1000',
      },
    })
    expect(facts?.scripts.count).toBeGreaterThan(20)
    if (windows) {
      expect(facts?.policies?.[0]?.scope).toBe('MachinePolicy')
      return
    }
    expect(facts).toMatchObject({ policies: null, elevated: null, scripts: { marked: null, unsigned: null } })
    const codes = facts === null ? [] : judgeWorkstation(facts).map((one) => one.code)
    expect(codes).toEqual(['powershell-core', 'account-applies', 'workstation-unknown'])
  })

  it.each([
    ['no console at all', () => '', null],
    ['a console that was removed', () => path.join(temporary(), 'i386'), null],
    [
      'a manifest that is more than data',
      () => consoleFolder('@{ ModuleVersion = $(Get-Date) }\n'),
      { module: expect.stringContaining('ConfigurationManager.psd1') as string, version: null },
    ],
    [
      'a version',
      () => consoleFolder("@{ ModuleVersion = '5.1902.1085.2600' }\n"),
      { module: expect.stringContaining('ConfigurationManager.psd1') as string, version: '5.1902.1085.2600' },
    ],
  ])('needs no console: %s', async (_what, folder, expected) => {
    const { workstation: port } = workstation({ SMS_ADMIN_UI_PATH: folder() })
    expect((await port.powerShell(never))?.console).toEqual(expected)
  })

  it('reads marks and signatures of scripts as Windows keeps them', () => {
    const folder = temporary()
    mkdirSync(path.join(folder, 'Operations'))
    const scripts = ['Host.ps1', 'Drydock.psm1', 'Drydock.psd1', 'local.ps1', 'Operations/intranet.ps1', 'readme.txt']
    for (const name of scripts) writeFileSync(path.join(folder, name), '')
    const table = path.join(folder, 'table.json')
    const zones = {
      'Host.ps1': ['[ZoneTransfer]', 'ZoneId=3', 'HostUrl=https://downloads.example/'],
      'Drydock.psm1': '[ZoneTransfer]\r\nZoneId = 4\r\n',
      'Drydock.psd1': ['[ZoneTransfer]', 'ZoneId=0'],
      'intranet.ps1': ['[ZoneTransfer]', 'ZoneId=1', 'HostUrl=https://x/?ZoneId=3'],
      'readme.txt': ['[ZoneTransfer]', 'ZoneId=3'],
    }
    const signatures = { 'Host.ps1': 'Valid', 'Drydock.psm1': 'HashMismatch', 'Drydock.psd1': 'Valid' }
    writeFileSync(table, JSON.stringify({ zones, signatures }))
    const library = path.join(path.dirname(powerShellPlaces.module), 'Private/Workstation.ps1')
    const script = path.resolve('e2e/powershell/tools/windows-facts.ps1')
    const given = ['-NoProfile', '-File', script, '-Library', library, '-Folder', folder, '-Table', table]
    const answer: unknown = JSON.parse(
      execFileSync(process.env['DRYDOCK_POWERSHELL'] ?? '', given, { encoding: 'utf8' }),
    )
    expect(answer).toEqual({
      scripts: {
        folder,
        count: 5,
        marked: ['Drydock.psm1', 'Host.ps1'],
        unsigned: ['Drydock.psm1', 'local.ps1', path.join('Operations', 'intranet.ps1')],
      },
      policies: [{ scope: 'MachinePolicy', policy: 'AllSigned' }],
    })
  })
})

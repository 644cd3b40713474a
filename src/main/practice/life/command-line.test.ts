import { describe, expect, it } from 'vitest'
import { runCommand } from './command-line.ts'
import { untouched, type Machine } from './machine.ts'

const folder = [{ name: 'AutopilotConfigurationFile.json', bytes: Buffer.from('{}') }]
const applied: Machine = {
  ...untouched(false),
  inWinPE: true,
  formatted: true,
  system: { imageId: 'PRA00011', edition: 'Enterprise' },
  unattend: true,
}
const inSystem: Machine = { ...applied, inWinPE: false, inNewSystem: true, unattend: false }
const configured = { configuration: { name: 'AutopilotConfigurationFile.json', base64: 'e30=' } }
const run = (line: string, machine: Machine = applied, files = folder) =>
  runCommand(line, machine, machine.system === null ? {} : { osdtargetsystemdrive: 'C:' }, files)
const copy = String.raw`cmd.exe /c xcopy AutopilotConfigurationFile.json %OSDTargetSystemDrive%\windows\provisioning\Autopilot\ /c`

describe('command lines', () => {
  it('end with the exit code they name', () => {
    expect(run('cmd.exe /c exit 1').exitCode).toBe(1)
    expect(run('cmd /c exit /b 7').exitCode).toBe(7)
    expect(run('notepad.exe').exitCode).toBe(0)
  })

  it('copy the file into the system that was applied', () => {
    expect(run(copy)).toEqual({ exitCode: 0, machine: { ...applied, ...configured } })
    expect(run('xcopy *.json C:\\Windows\\Provisioning\\Autopilot /i').machine).toMatchObject(configured)
  })

  it.each([
    ['there is no file', copy, applied, []],
    ['it has another name', copy, applied, [{ name: 'Other.json', bytes: Buffer.from('{}') }]],
    ['a blank in the target', copy.replace('provisioning', ' provisioning'), applied, folder],
  ])('copy nothing and fail when %s', (_, line, machine, files) => {
    expect(run(line, machine, files)).toEqual({ exitCode: 4, machine })
  })

  it('copy to nowhere without a failure when no image was applied, or to another folder', () => {
    expect(run(copy, untouched(false))).toEqual({ exitCode: 0, machine: untouched(false) })
    expect(run(copy.replace('Autopilot\\', 'Other\\'))).toEqual({ exitCode: 0, machine: applied })
  })

  it('wait for an answer when the target may be a file', () => {
    expect(run(copy.replace('Autopilot\\', 'Autopilot'))).toMatchObject({ hangs: true, machine: applied })
  })

  it('delete the answer file', () => {
    const del = String.raw`cmd.exe /c del %OSDTargetSystemDrive%\Windows\Panther\unattend.xml /s`
    expect(run(del).machine.unattend).toBe(false)
    expect(run(del.replace('unattend.xml', 'other.xml')).machine.unattend).toBe(true)
    expect(run(del.replace('%OSDTargetSystemDrive%', 'D:')).machine.unattend).toBe(true)
  })

  it('switch WinPE off', () => {
    expect(run('wpeutil.exe shutdown').leaves).toBe('shutdown')
    expect(run('wpeutil reboot').leaves).toBe('restart')
    expect(run('wpeutil.exe shutdown', inSystem)).toEqual({ exitCode: 2_147_942_402, machine: inSystem })
  })

  it('reseal the running system, and lose the file when they generalize', () => {
    const sysprep = String.raw`C:\Windows\System32\Sysprep\Sysprep.exe /oobe /reboot`
    const configuredSystem = { ...inSystem, ...configured }
    expect(run(sysprep, configuredSystem)).toMatchObject({
      leaves: 'restart',
      machine: { resealed: true, ...configured },
    })
    expect(run(`${sysprep} /generalize`, configuredSystem).machine).toMatchObject({
      resealed: true,
      configuration: null,
    })
    expect(run(sysprep, applied).exitCode).toBe(2_147_942_402)
  })
})

import { describe, expect, it } from 'vitest'
import { cutEnvironment } from './environment.ts'

const windows = {
  Path: 'C:\\Windows\\System32',
  SystemRoot: 'C:\\Windows',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  ProgramFiles: 'C:\\Program Files',
  ProgramW6432: 'C:\\Program Files',
  PROCESSOR_ARCHITECTURE: 'AMD64',
  USERPROFILE: 'C:\\Users\\anna',
  SMS_ADMIN_UI_PATH: 'C:\\Console\\bin\\i386',
}
const secret = {
  PSModulePath: 'C:\\Program Files\\PowerShell\\7\\Modules',
  POWERSHELL_DISTRIBUTION_CHANNEL: 'MSI',
  AZURE_CLIENT_SECRET: 'x',
  NODE_OPTIONS: '--inspect',
  NODE_POWERSHELL: 'C:\\evil.exe',
  HOME: '/home/anna',
  XPATH: 'x',
  PATHX: 'x',
}

describe('the environment of the process', () => {
  it('on Windows has what is on the list, in any letter case, and a module path of its own edition', () => {
    expect(cutEnvironment({ ...windows, ...secret }, {}, 'win32')).toEqual({
      ...windows,
      PSModulePath: [
        'C:\\Users\\anna\\Documents\\WindowsPowerShell\\Modules',
        'C:\\Program Files\\WindowsPowerShell\\Modules',
        'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules',
        'C:\\Console\\bin',
      ].join(';'),
    })
  })

  it('elsewhere leaves the module path to the engine', () => {
    const cut = cutEnvironment(
      { PATH: '/bin', HOME: '/home/anna', DOTNET_ROOT: '/dotnet', TOKEN: 'x', PSModulePath: '/x' },
      {},
      'linux',
    )
    expect(cut).toEqual({ PATH: '/bin', HOME: '/home/anna', DOTNET_ROOT: '/dotnet' })
  })

  it('takes what is told it', () => {
    expect(cutEnvironment({ TEMP: 'a', TMP: undefined }, { TEMP: 'b', DRYDOCK_FOLDER: 'c' }, 'linux')).toEqual({
      TEMP: 'b',
      DRYDOCK_FOLDER: 'c',
    })
  })
})

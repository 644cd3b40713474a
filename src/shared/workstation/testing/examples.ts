import type { PowerShellFacts } from '../facts.ts'

/** A technician's PC as it should be. */
export const goodPowerShell: PowerShellFacts = {
  edition: 'Desktop',
  version: '5.1.26100.1591',
  languageMode: 'FullLanguage',
  policies: [
    { scope: 'MachinePolicy', policy: 'Undefined' },
    { scope: 'UserPolicy', policy: 'Undefined' },
    { scope: 'Process', policy: 'Bypass' },
    { scope: 'CurrentUser', policy: 'Undefined' },
    { scope: 'LocalMachine', policy: 'AllSigned' },
  ],
  elevated: true,
  account: String.raw`CONTOSO\kim`,
  scripts: { folder: String.raw`C:\Program Files\Drydock\powershell`, count: 40, marked: [], unsigned: [] },
  console: { module: String.raw`C:\Console\bin\ConfigurationManager.psd1`, version: '5.2403.1171.1000' },
}

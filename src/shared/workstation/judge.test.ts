import { describe, expect, it } from 'vitest'
import type { Finding, FindingCode, Level } from '../finding.ts'
import { sayFinding } from '../texts/say.ts'
import { workstationFindings } from '../texts/en/workstation.ts'
import type { PowerShellFacts } from './facts.ts'
import { judgeWorkstation } from './judge.ts'
import { goodPowerShell as good } from './testing/examples.ts'
import { isVersionBelow } from './version.ts'

const withScripts = (more: Partial<PowerShellFacts['scripts']>, policy?: string, scope = 'MachinePolicy') => ({
  ...good,
  scripts: { ...good.scripts, ...more },
  ...(policy === undefined ? {} : { policies: [{ scope, policy }, ...(good.policies ?? []).slice(1)] }),
})

/** Who runs this is always said. */
const found = (facts: PowerShellFacts): readonly Finding[] =>
  judgeWorkstation(facts).filter((one) => one.code !== 'account-applies')

const cases: readonly (readonly [what: string, facts: PowerShellFacts, code: FindingCode, level: Level])[] = [
  ['PowerShell 5.0', { ...good, version: '5.0.10586.117' }, 'powershell-version', 'block'],
  ['PowerShell 4', { ...good, version: '4.0' }, 'powershell-version', 'block'],
  ['PowerShell 7', { ...good, edition: 'Core', version: '7.5.0' }, 'powershell-core', 'note'],
  ['a constrained engine', { ...good, languageMode: 'ConstrainedLanguage' }, 'powershell-language', 'block'],
  ['no scripts by policy', withScripts({}, 'Restricted'), 'scripts-forbidden', 'block'],
  ['AllSigned by policy', withScripts({ unsigned: ['Host.ps1'] }, 'AllSigned'), 'scripts-unsigned', 'block'],
  [
    "AllSigned by the user's policy",
    {
      ...withScripts({ unsigned: ['Host.ps1'] }),
      policies: [
        { scope: 'MachinePolicy', policy: 'Undefined' },
        { scope: 'UserPolicy', policy: 'AllSigned' },
      ],
    },
    'scripts-unsigned',
    'block',
  ],
  ['marked scripts', withScripts({ marked: ['Host.ps1'] }), 'scripts-marked', 'warn'],
  ['marked and signed', withScripts({ marked: ['Host.ps1'] }, 'RemoteSigned'), 'scripts-marked', 'warn'],
  [
    'marked, unsigned, RemoteSigned by policy',
    withScripts({ marked: ['a.ps1', 'b.ps1'], unsigned: ['b.ps1'] }, 'RemoteSigned'),
    'scripts-marked',
    'block',
  ],
  ['no console', { ...good, console: null }, 'console-missing', 'block'],
  ['a usual user', { ...good, elevated: false }, 'not-elevated', 'note'],
  ['elevation unknown', { ...good, elevated: null }, 'workstation-unknown', 'note'],
  ['policies unknown', { ...good, policies: null }, 'workstation-unknown', 'note'],
  ['marks unknown', withScripts({ marked: null }), 'workstation-unknown', 'note'],
  ['signatures unknown', withScripts({ unsigned: null }), 'workstation-unknown', 'note'],
  ['console version unknown', { ...good, console: { module: 'x', version: null } }, 'workstation-unknown', 'note'],
]

describe('what is found about the workstation', () => {
  it.each(cases)('%s', (_what, facts, code, level) => {
    expect(found(facts).map((one) => [one.code, one.level])).toEqual([[code, level]])
  })

  it('each code stands in the table', () => {
    const codes = new Set<string>([...cases.map(([, , code]) => code), 'account-applies'])
    expect([...codes].toSorted()).toEqual(Object.keys(workstationFindings).toSorted())
  })

  it.each([
    ['all is well', good],
    ['unsigned scripts, AllSigned only by preference', withScripts({ unsigned: ['Host.ps1'] })],
    ['unsigned scripts, RemoteSigned by policy', withScripts({ unsigned: ['Host.ps1'] }, 'RemoteSigned')],
    ['signed scripts, AllSigned by policy', withScripts({}, 'AllSigned')],
  ])('nothing is in the way: %s', (_what, facts) => {
    expect(judgeWorkstation(facts).map((one) => [one.code, one.level])).toEqual([['account-applies', 'note']])
  })

  it('says what to do in words that can be pasted', () => {
    const quoted = withScripts({ marked: ['Host.ps1'], folder: String.raw`C:\Kim's tools` })
    const [marked] = found(quoted).map(sayFinding)
    expect(marked?.remedy).toContain(
      String.raw`Get-ChildItem -LiteralPath 'C:\Kim''s tools' -Recurse -File | Unblock-File`,
    )
    for (const [, facts] of cases)
      for (const { text, remedy } of judgeWorkstation(facts).map(sayFinding))
        expect(text + remedy).not.toMatch(/undefined|NaN|\[object/)
  })
})

it.each([
  ['5.1', '5.1', false],
  ['5.1.0', '5.1', false],
  ['5.0.99', '5.1', true],
  ['10.0', '5.1', false],
  ['7.6.0-preview.2', '5.1', false],
  ['2', '5.1', true],
  ['', '5.1', true],
])('version %s is below %s: %s', (version, least, below) => {
  expect(isVersionBelow(version, least)).toBe(below)
})

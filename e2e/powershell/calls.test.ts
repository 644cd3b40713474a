import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCmdlets } from '../../scripts/powershell/cmdlets.ts'
import { readDotnetTypes, readWindowsCmdlets } from '../../scripts/powershell/windows-tables.ts'
import { root } from '../../scripts/tools/program.ts'
import { checkCalls, type Tables } from './tools/check-calls.ts'
import { listCalls } from './tools/listed.ts'
import { shippedScripts, writtenScripts } from './tools/shipped-scripts.ts'
import { unusedLines } from './tools/unused-lines.ts'

const engine = process.env['DRYDOCK_POWERSHELL'] ?? ''

/** The only places that call what only the running script knows: the module's own files, and an operation of its table. */
const unnamed: Tables['unnamed'] = {
  'assets/powershell/Drydock/Drydock.psm1': [`(Join-Path (Join-Path $PSScriptRoot 'Private') "$file.ps1")`, '$command'],
  'assets/powershell/Drydock/Private/Change.ps1': ['$Command', '$real'],
  'assets/powershell/Lab/Run.ps1': ['$Probe.Inputs'],
  'assets/powershell/Lab/Test-DrydockSite.ps1': ['(Join-Path $PSScriptRoot "$file.ps1")'],
  'assets/powershell/Practice/ConfigurationManager.psm1': [
    "(Join-Path $PSScriptRoot 'Values.ps1')",
    "(Join-Path $PSScriptRoot 'Cmdlets.ps1')",
  ],
}

const tables: Tables = { console: readCmdlets(), windows: readWindowsCmdlets(), dotnet: readDotnetTypes(), unnamed }

describe('what the shipped scripts call', () => {
  it('stands in the tables', () => {
    expect(checkCalls(listCalls(writtenScripts()), tables)).toEqual([])
  })

  it('and no table has a line that nothing uses', () => {
    expect(unusedLines(listCalls(writtenScripts()), tables)).toEqual([])
  })

  it('exists in Windows PowerShell 5.1, and is not dangerous', (context) => {
    // A usual pwsh has no such option: only the engine made for tests has.
    if (!execFileSync(engine, ['-Help'], { encoding: 'utf8' }).includes('-CheckFile'))
      context.skip('this engine has no -CheckFile')
    const { stdout, stderr } = spawnSync(engine, ['-CheckFile', ...shippedScripts()], { cwd: root, encoding: 'utf8' })
    expect(stdout + stderr).toBe('')
  })

  it('is what the reference of cmdlets takes', (context) => {
    const reference = path.resolve(root, '../shared/configmgr/check-calls.ps1')
    if (!existsSync(reference)) context.skip(`${reference} is not there: the calls are compared with our copy only`)
    const { stdout, stderr } = spawnSync(engine, ['-NoProfile', '-File', reference, ...writtenScripts()], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stdout + stderr).toBe('')
  })
})

const windows = { 'Get-Item': ['LiteralPath'], 'New-Object': [], 'ForEach-Object': [] }
const dotnet = { 'System.IO.File': { type: 'System.IO.File', members: ['Exists'] } }

const addWindows = ': if Windows PowerShell 5.1 has it, add to scripts/powershell/windows-powershell-cmdlets.json: '
const changeWindows =
  ': if Windows PowerShell 5.1 has it, change in scripts/powershell/windows-powershell-cmdlets.json: '
const addDotnet =
  ': if .NET Framework 4.7.2 or Windows PowerShell 5.1 has it, add to scripts/powershell/dotnet-members.json: '
const changeDotnet = ': if .NET Framework 4.7.2 has it, change in scripts/powershell/dotnet-members.json: '
const noLine = ' has no line in scripts/powershell/configmgr-cmdlets.jsonl: copy it from the reference of cmdlets'
const noSet = 'Get-CMPackage fits no parameter set: '

/** Scripts, and what is found in them: its beginning. */
const wrong: readonly (readonly [script: string, found: string])[] = [
  ['Get-ChildItem -Recurse .', `1: Get-ChildItem${addWindows}"Get-ChildItem": ["Recurse"]`],
  ['\nGet-Item -Path x -LiteralPath y', `2: Get-Item -Path${changeWindows}"Get-Item": ["LiteralPath","Path"]`],
  ['$p = @{ Force = $true }; Get-Item @p', `1: Get-Item -Force${changeWindows}"Get-Item": ["Force","LiteralPath"]`],
  ['ls', `1: ls${addWindows}"ls": []`],
  ['Invoke-Other', `1: Invoke-Other${addWindows}"Invoke-Other": []`],
  ['& $what', '1: calls $what, whose name only the running script knows: name it, or list it in calls.test.ts'],
  ['Get-CMNothing', `1: Get-CMNothing${noLine}`],
  ['Get-CMPackage -Idd x', '1: Get-CMPackage has no parameter -Idd'],
  ['Get-CMPackage -Id', '1: Get-CMPackage -Id needs a value'],
  ['Get-CMPackage -PackageType Regular', "1: Get-CMPackage -PackageType does not take 'Regular': RegularPackage, "],
  ['Get-CMPackage -Name x -Id y', `1: ${noSet}SearchByName has no -Id; SearchByIdMandatory has no -Name`],
  ['Get-CMPackage x', `1: ${noSet}SearchByName takes 0 values without a name; SearchByIdMandatory takes 0`],
  ['Get-CMPackage -Id x -WhatIf', '1: Get-CMPackage has no -WhatIf'],
  ['New-CMPackage -Path x', '1: New-CMPackage fits no parameter set: '],
  ['$p = @{}; $p.Idd = 1; $p["Name"] = 2; Get-CMPackage @p', '1: Get-CMPackage has no parameter -Idd (in @p)'],
  ['Get-CMPackage @args', "1: Get-CMPackage: what @args holds can't be told from this file"],
  [
    '[System.IO.File]::Move("a", "b")',
    `1: [System.IO.File]::Move${changeDotnet}"System.IO.File": {"type":"System.IO.File","members":["Exists","Move"]}`,
  ],
  ['[System.IO.File]::Missing()', '1: [System.IO.File]::Missing does not exist'],
  [
    'New-Object System.Text.StringBuilder',
    `1: [System.Text.StringBuilder]${addDotnet}"System.Text.StringBuilder": {"type":"System.Text.StringBuilder","members":["new"]}`,
  ],
  ['$x = [guid[]] 1', `1: [guid]${addDotnet}"guid": {"type":"System.Guid","members":[]}`],
  ['param([guid] $Id)', `1: [guid]${addDotnet}"guid": {"type":"System.Guid","members":[]}`],
]

const right: readonly string[] = [
  'function Get-Own { } Get-Own -Whatever 1',
  'Get-Item -LiteralPath x -ErrorAction Stop',
  'get-item -literalpath x',
  'Get-CMPackage -PackageId x -Fast -ErrorAction Stop',
  '$p = @{ Id = 1 }; $p.Add("Fast", $true); Get-CMPackage @p',
  '"XYZ00001" | ForEach-Object { [System.IO.File]::Exists($_) }',
]

describe('a call that no table has is found', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-test-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  /** Read once: each is a script of its own. */
  const found = new Map<string, readonly string[]>()
  beforeAll(() => {
    const scripts = [...wrong.map(([text]) => text), ...right].map((text, index) => {
      const file = path.join(folder, `${index}.ps1`)
      writeFileSync(file, text)
      return { text, file }
    })
    const listed = listCalls(scripts.map((one) => one.file))
    for (const { text, file } of scripts) {
      const only = listed.filter((one) => one.file === file)
      const problems = checkCalls(only, { ...tables, windows, dotnet })
      found.set(
        text,
        problems.map((one) => one.slice(file.length + 1)),
      )
    }
  })

  it.each(wrong)('%s', (text, beginning) => {
    expect(found.get(text)?.map((one) => one.slice(0, beginning.length))).toEqual([beginning])
  })

  it.each(right)('and one that a table has is not: %s', (text) => {
    expect(found.get(text)).toEqual([])
  })

  it('a line that nothing uses is found', () => {
    const nothing = { windows: { 'Get-Item': ['Path'] }, dotnet: { int: { type: 'System.Int32', members: ['Parse'] } } }
    const some = tables.console.filter((one) => one.name === 'Get-CMSite')
    expect(unusedLines([], { ...nothing, console: some, unnamed: { x: ['$y'] } })).toEqual([
      'scripts/powershell/configmgr-cmdlets.jsonl: no script uses Get-CMSite (then npm run generate): delete it',
      'scripts/powershell/windows-powershell-cmdlets.json: no script uses Get-Item: delete it',
      'scripts/powershell/dotnet-members.json: no script uses [int]: delete it',
      'calls.test.ts: no script uses $y in x: delete it',
    ])
    const listed = { file: 'x', functions: [], calls: [call('Get-Item')], types: [int] }
    expect(unusedLines([listed], { ...nothing, console: [], unnamed: {} })).toEqual([
      'scripts/powershell/windows-powershell-cmdlets.json: no script uses Get-Item -Path: delete it',
      'scripts/powershell/dotnet-members.json: no script uses [int]::Parse: delete it',
    ])
  })
})

const call = (name: string) => ({ line: 1, name, text: name, piped: false, elements: [] })
const int = { line: 1, name: 'int', type: 'System.Int32', member: null, there: null }

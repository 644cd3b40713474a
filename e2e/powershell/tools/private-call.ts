import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const files = path.resolve('assets/powershell/Drydock/Private')

/** Reads values as JSON and answers with what a function of the module makes of each. */
const script = `param([string] $Files, [string] $Names, [string] $Function, [string] $Request)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
foreach ($name in $Names -split ',') { . (Join-Path $Files "$name.ps1") }
$given = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($Request))
$made = New-Object System.Collections.ArrayList
foreach ($one in $given.values) { [void] $made.Add(@(& $Function $one)) }
ConvertTo-Json -InputObject $made.ToArray() -Depth 20 -Compress
`

/** What a private function of the module makes of values that no site of practice has: a list for each. */
export async function callPrivate(
  names: readonly string[],
  what: string,
  values: readonly unknown[],
): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-private-'))
  try {
    const [file, request] = [path.join(folder, 'call.ps1'), path.join(folder, 'request.json')]
    writeFileSync(file, script)
    writeFileSync(request, JSON.stringify({ values }))
    const words = ['-Files', files, '-Names', names.join(','), '-Function', what, '-Request', request]
    const shell = process.env['DRYDOCK_POWERSHELL'] ?? 'pwsh'
    return JSON.parse((await run(shell, ['-NoProfile', '-File', file, ...words])).stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

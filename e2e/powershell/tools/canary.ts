import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { powerShellPlaces } from '#main/places.ts'

/** A command that must never run: when it does, it leaves a file behind. */
export interface Canary {
  /**
   * A copy of the shipped module, which brings the command as a function into the runspace of the operations. It has two
   * operations more: `sing` runs its text, the proof that a command that ran would be heard; `batch` carries out many
   * requests one after the other (hostile/batch.ts).
   */
  readonly module: string
  /** What puts it as a program on the PATH of the whole process. */
  readonly environment: Readonly<Record<string, string>>
  /** What was run. */
  sang(): readonly ('function' | 'program')[]
  remove(): void
}

/** A cmdlet that the door hears before each request of a batch. */
export const separator = { cmdlet: 'Get-CMSite', siteCode: '---' } as const

const sing = `param([string] $Text)
Invoke-Expression $Text
`
// Requests are packed as the host packs them; failures are shown, so that one does not end the others.
const batch = `param([object[]] $Requests)
foreach ($one in $Requests) {
    $null = ${separator.cmdlet} -SiteCode '${separator.siteCode}'
    $job = ConvertFrom-Json -InputObject ([System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($one)))
    $said = @(Invoke-DrydockOperation -Operation $job.operation -Request $job.input)
    $failures = @($said | Where-Object { $_.PSObject.TypeNames -contains 'Drydock.Failure' })
    if ($failures.Count) { [pscustomobject] @{ failed = @{ code = $failures[0].Code; parameters = $failures[0].Parameters; detail = $failures[0].Detail } } }
    else { [pscustomobject] @{ items = $said } }
}
`

export function hangUpCanary(): Canary {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-canary-'))
  const song = (kind: string): string => path.join(folder, `${kind}.song`)
  const programs = path.join(folder, 'bin')
  mkdirSync(programs)
  if (process.platform === 'win32')
    writeFileSync(path.join(programs, 'canary.cmd'), `@echo x> "${song('program')}"\r\n`)
  else writeFileSync(path.join(programs, 'canary'), `#!/bin/sh\necho x > '${song('program')}'\n`, { mode: 0o755 })

  const copy = path.join(folder, 'Drydock')
  cpSync(path.dirname(powerShellPlaces.module), copy, { recursive: true })
  const write = `[System.IO.File]::WriteAllText('${song('function')}', 'x')`
  appendFileSync(path.join(copy, 'Drydock.psm1'), `\nfunction global:canary { ${write} }\n`)

  const table = path.join(copy, 'Operations.psd1')
  const more =
    "@{\n    'sing' = @{ Site = $false; Changes = $false }\n    'batch' = @{ Site = $true; Changes = $false }\n"
  writeFileSync(table, readFileSync(table, 'utf8').replace('@{\n', more))
  writeFileSync(path.join(copy, 'Operations', 'sing.ps1'), sing)
  writeFileSync(path.join(copy, 'Operations', 'batch.ps1'), batch)

  return {
    module: path.join(copy, path.basename(powerShellPlaces.module)),
    environment: { PATH: [programs, process.env['PATH'] ?? ''].join(path.delimiter) },
    sang: () => (['function', 'program'] as const).filter((kind) => existsSync(song(kind))),
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

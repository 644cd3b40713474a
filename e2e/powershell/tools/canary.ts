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
  /** A copy of the shipped module, which brings the command as a function into the runspace of the operations. */
  readonly module: string
  /** What puts it as a program on the PATH of the whole process. */
  readonly environment: Readonly<Record<string, string>>
  /** Gives the copy one more operation, `sing`, which runs its text: the proof that a command that ran would be heard. */
  teach(): void
  /** What was run. */
  sang(): readonly ('function' | 'program')[]
  remove(): void
}

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

  return {
    module: path.join(copy, path.basename(powerShellPlaces.module)),
    environment: { PATH: [programs, process.env['PATH'] ?? ''].join(path.delimiter) },
    teach() {
      const table = path.join(copy, 'Operations.psd1')
      const sing = "@{\n    'sing' = @{ Site = $false; Changes = $false }\n"
      writeFileSync(table, readFileSync(table, 'utf8').replace('@{\n', sing))
      writeFileSync(path.join(copy, 'Operations', 'sing.ps1'), 'param([string] $Text)\nInvoke-Expression $Text\n')
    },
    sang: () => (['function', 'program'] as const).filter((kind) => existsSync(song(kind))),
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atEnd } from './host-end.ts'

const engine = path.join(import.meta.dirname, 'host-stand-in-engine.ts')

/** An executable script of these lines, for the shell where the first does not say otherwise; gone when the test is. */
export function script(...lines: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'drydock-engine-'))
  atEnd(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const file = path.join(folder, 'engine')
  writeFileSync(file, [...(lines[0]?.startsWith('#!') === true ? [] : ['#!/bin/sh']), ...lines, ''].join('\n'))
  chmodSync(file, 0o700)
  return file
}

/** The real engine. */
export const pwsh = process.env['DRYDOCK_POWERSHELL'] ?? ''

/** An engine that behaves in one of the ways of the stand-in. */
export const standIn = (how: string): string => script(`exec "${process.execPath}" "${engine}" "${how}"`)

/** The real engine, with all that goes in and out written to files beside it. */
export interface Recorded {
  readonly executable: string
  readonly files: { readonly input: string; readonly output: string; readonly error: string }
}

export function recorded(): Recorded {
  const executable = script(
    'here=$(dirname "$0")',
    'tee "$here/input" | { "$ENGINE" "$@" 2>&1 1>&3 | tee "$here/error" 1>&2; } 3>&1 | tee "$here/output"'.replace(
      '$ENGINE',
      pwsh,
    ),
  )
  const at = (name: string) => path.join(path.dirname(executable), name)
  return { executable, files: { input: at('input'), output: at('output'), error: at('error') } }
}

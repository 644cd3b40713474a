import { readFileSync } from 'node:fs'
import path from 'node:path'
import { powerShellPlaces } from '#main/places.ts'

export interface Operation {
  readonly name: string
  readonly changes: boolean
  /** Names of the parameters of its script. */
  readonly parameters: readonly string[]
}

const folder = path.dirname(powerShellPlaces.module)

/** The module's table, with what each script takes. */
export const operations: readonly Operation[] = [
  ...readFileSync(path.join(folder, 'Operations.psd1'), 'utf8').matchAll(/^\s*'([a-z-]+)'.*Changes = \$(true|false)/gm),
].map(([, name = '', changes]) => ({ name, changes: changes === 'true', parameters: parametersOf(name) }))

function parametersOf(operation: string): readonly string[] {
  const script = readFileSync(path.join(folder, 'Operations', `${operation}.ps1`), 'utf8')
  const begin = script.indexOf('param(')
  let depth = 0
  for (let at = begin; at < script.length; at += 1) {
    if (script[at] === '(') depth += 1
    if (script[at] !== ')') continue
    depth -= 1
    if (depth === 0)
      return [...script.slice(begin, at).matchAll(/\$(\w+)\b(?=\s*(?:,|=|$))/gm)].map((one) => one[1] ?? '')
  }
  throw new TypeError(`${operation} has no parameters`)
}

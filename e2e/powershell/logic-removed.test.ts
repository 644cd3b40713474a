import { spawn } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { powerShellPlaces } from '#main/places.ts'
import { root, temporaryFolder } from '../tools/cli.ts'
import { sample } from '../tools/sample.ts'

const table = path.join(path.dirname(powerShellPlaces.module), 'Operations.psd1')

/** Operations that no port calls: they serve tests and people. */
const notOfPorts = new Set(['echo', 'rehearse', 'workstation-facts'])

const operations = [...readFileSync(table, 'utf8').matchAll(/^ {4}'([a-z-]+)'/gm)]
  .map((one) => one[1] ?? '')
  .filter((name) => !notOfPorts.has(name))

/** The script with its parameters and nothing else. */
function emptied(script: string): string {
  const begin = script.indexOf('param(')
  let depth = 0
  for (let at = begin + 'param'.length; at < script.length; at += 1) {
    if (script[at] === '(') depth += 1
    if (script[at] === ')') depth -= 1
    if (depth === 0) return `${script.slice(0, at + 1)}\n`
  }
  throw new Error('no parameters')
}

/** Which files of the contract speak of an operation, by the beginning of its name. */
const parts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:package|content)/, ['packages']],
  [/^collection/, ['collections']],
  [/^device/, ['devices', 'device-queries']],
  [/^variable/, ['variables']],
  [/^(?:image|boot)/, ['packages', 'sequences', 'site']],
  [/^sequence/, ['sequences', 'sequence-steps']],
  [/^lock/, ['locks', 'packages']],
  [/^deployment(?!-summary)/, ['deployments', 'sequences']],
  [/^(?:messages|clients|nudge|deployment-summary)/, ['status']],
  [/^site/, ['site']],
]

/** Runs the contract through PowerShell with another module; true where it passes. */
function contractPasses(operation: string, module: string): Promise<boolean> {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const files = parts.find(([begins]) => begins.test(operation))?.[1] ?? ['']
  const contract = files.map((name) => `e2e/powershell/contract/${name}${name === '' ? '' : '.test.ts'}`)
  const words = ['run', '--project', 'PowerShell', '--bail', '1', ...contract]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...words], {
      cwd: root,
      env: { ...process.env, DRYDOCK_TEST_MODULE: module },
      stdio: 'ignore',
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      resolve(code === 0)
    })
  })
}

it.each(sample('operations with their logic removed', operations, 2, 41))(
  'the contract fails where %s does nothing',
  async (operation) => {
    using folder = temporaryFolder()
    const copy = path.join(folder.path, 'Drydock')
    cpSync(path.dirname(powerShellPlaces.module), copy, { recursive: true })
    const script = path.join(copy, 'Operations', `${operation}.ps1`)
    writeFileSync(script, emptied(readFileSync(script, 'utf8')))
    expect(await contractPasses(operation, path.join(copy, 'Drydock.psd1'))).toBe(false)
  },
  600_000,
)

it('the contract passes where nothing was taken out', async () => {
  expect(await contractPasses('site-facts', powerShellPlaces.module)).toBe(true)
})

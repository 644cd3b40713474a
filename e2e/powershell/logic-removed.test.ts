import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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
  [/^(?:image|boot)/, ['images']],
  [/^sequence/, ['sequences', 'sequence-steps']],
  [/^lock/, ['locks', 'packages']],
  [/^deployment(?!-summary)/, ['deployments', 'sequences']],
  [/^(?:messages|clients|nudge|deployment-summary)/, ['status']],
  [/^site/, ['site']],
]

/** Runs the contract of an operation through PowerShell, its script changed; true where it passes. */
async function contractPasses(operation: string, change: (script: string) => string): Promise<boolean> {
  using folder = temporaryFolder()
  const copy = path.join(folder.path, 'Drydock')
  cpSync(path.dirname(powerShellPlaces.module), copy, { recursive: true })
  const script = path.join(copy, 'Operations', `${operation}.ps1`)
  writeFileSync(script, change(readFileSync(script, 'utf8')))
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const names = parts.find(([begins]) => begins.test(operation))?.[1] ?? []
  const contract = names.map((name) => `e2e/powershell/contract/${name}.test.ts`)
  const words = ['run', '--project', 'PowerShell', '--bail', '1', ...contract]
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...words], {
      cwd: root,
      env: { ...process.env, DRYDOCK_TEST_MODULE: path.join(copy, 'Drydock.psd1') },
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
    expect(await contractPasses(operation, emptied)).toBe(false)
  },
  600_000,
)

it('every operation has its files in the contract', () => {
  // A name of no file would fail, too.
  for (const operation of operations) expect(parts.filter(([begins]) => begins.test(operation))).toHaveLength(1)
  const written = readdirSync(path.join(import.meta.dirname, 'contract')).map((name) => name.replace('.test.ts', ''))
  expect([...new Set(parts.flatMap(([, names]) => names))].sort()).toEqual(written.sort())
})

it('the contract passes where nothing was taken out', async () => {
  expect(await contractPasses('site-facts', (script) => script)).toBe(true)
})

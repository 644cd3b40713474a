import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { writeBytes } from '#shared/autopilot/bytes.ts'
import { convert } from '#shared/autopilot/convert.ts'
import { configurationFileName } from '#shared/autopilot/configuration-file.ts'
import { readOrganization } from '#shared/autopilot/organization.ts'
import { readProfile } from '#shared/autopilot/profile.ts'
import { terminalEntry } from '#main/places.ts'
import { tenantFixtures } from '#main/practice/tenant/fixtures.ts'
import { compare, type Bench } from './line.ts'
import { interleaved } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const rounds = 15

/** `inspect FILE` as a whole process, against Node alone: on an empty .mjs, and on an empty .ts (type stripping). */
export const start: Bench = async (print) => {
  using folder = temporaryFolder()
  const at = (name: string): string => path.join(folder.path, name)
  writeFileSync(at(configurationFileName), aFile())
  writeFileSync(at('empty.mjs'), '')
  writeFileSync(at('empty.ts'), '')
  const inspect = [terminalEntry, 'inspect', at(configurationFileName), '--home', at('home')]
  // The command line keeps its compile cache in the folder for temporary files: here one of its own, warm after a round.
  const own = { TMPDIR: folder.path, TEMP: folder.path, TMP: folder.path }
  const none = { ...own, NODE_DISABLE_COMPILE_CACHE: '1' }
  const [warm = 0, cold = 0, script = 0, typescript = 0, cached = 0] = await interleaved(rounds, [
    () => wholeProcess(inspect, own),
    () => wholeProcess(inspect, none),
    () => wholeProcess([at('empty.mjs')], none),
    () => wholeProcess([at('empty.ts')], none),
    () => wholeProcess([at('empty.ts')], { ...own, NODE_COMPILE_CACHE: at('node-cache') }),
  ])
  const ours = [
    { what: 'inspect FILE, warm compile cache', milliseconds: warm },
    { what: 'inspect FILE, no compile cache', milliseconds: cold },
  ]
  const bare = [
    { what: 'node empty.mjs', milliseconds: script },
    { what: 'node empty.ts', milliseconds: typescript },
    { what: 'node empty.ts, warm compile cache', milliseconds: cached },
  ]
  for (const a of ours)
    for (const b of bare) print(compare('start', 'milliseconds', { a, b }, { rounds, node: process.version }))
}

function aFile(): Uint8Array {
  const fixtures = tenantFixtures(1)
  const { profile } = readProfile(fixtures.profiles[0])
  const { organization } = readOrganization(fixtures.organization)
  if (profile === null || organization === null) throw new TypeError('the first practice profile can be converted')
  return writeBytes(convert(profile, organization).file)
}

/** Milliseconds from the start of a process to its end. It has to end well. */
function wholeProcess(words: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(process.execPath, words, { env: { ...clean(), ...env }, stdio: 'ignore' })
    child.once('error', reject)
    child.once('exit', (code) => {
      const milliseconds = performance.now() - begun
      if (code === 0) resolve(milliseconds)
      else reject(new Error(`${words.join(' ')} ended with ${String(code)}`))
    })
  })
}

/** What the machine or npm sets for Node must not be measured. */
const clean = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:node_|npm_|drydock_)/i.test(name)))

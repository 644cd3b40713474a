import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { planJsonSchema } from '#shared/plan/schema.ts'
import { root } from '../tools/program.ts'
import { codesPage } from './codes.ts'
import { standInScript } from './stand-in.ts'

interface Generated {
  readonly path: string
  readonly make: () => Promise<string>
}

const generated: readonly Generated[] = [
  { path: 'docs/findings.md', make: codesPage },
  { path: 'assets/powershell/Practice/Cmdlets.ps1', make: standInScript },
  {
    path: 'assets/plan.schema.json',
    make: () => Promise.resolve(`${JSON.stringify(planJsonSchema(), null, 2)}\n`),
  },
]

function current(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The first line in which two texts differ, or undefined. */
export function firstDifference(path: string, now: string | undefined, wanted: string): string | undefined {
  if (now === wanted) return undefined
  if (now === undefined) return `${path} is missing`
  const [old, fresh] = [now.split('\n'), wanted.split('\n')]
  const line = Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) => index).find(
    (index) => old[index] !== fresh[index],
  )
  if (line === undefined) return undefined
  return `${path}:${line + 1} is not current\n- ${old[line] ?? '(end of file)'}\n+ ${fresh[line] ?? '(end of file)'}`
}

/** What is not as `npm run generate` would write it. */
export async function differences(): Promise<readonly string[]> {
  const found = await Promise.all(
    generated.map(async ({ path, make }) => firstDifference(path, current(path), await make())),
  )
  return found.filter((one) => one !== undefined)
}

/** Writes every generated file; gives their paths. */
export async function writeAll(): Promise<readonly string[]> {
  for (const { path, make } of generated) {
    const target = join(root, path)
    const text = await make()
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return generated.map(({ path }) => path)
}

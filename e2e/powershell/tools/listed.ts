import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../../../scripts/tools/program.ts'

const element = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parameter'), name: z.string(), attached: z.boolean(), constant: z.string().nullable() }),
  z.object({ kind: z.literal('splat'), name: z.string(), keys: z.array(z.string()) }),
  z.object({ kind: z.literal('value'), constant: z.string().nullable() }),
])

const call = z.object({
  line: z.number(),
  /** null: what is called is only known when the script runs; `text` says how it is written. */
  name: z.string().nullable(),
  text: z.string(),
  /** Whether something comes to it through the pipeline. */
  piped: z.boolean(),
  elements: z.array(element),
})

const type = z.object({
  line: z.number(),
  name: z.string(),
  /** What the engine takes the name for; null: it knows no such type, or has not loaded it. */
  type: z.string().nullable(),
  member: z.string().nullable(),
  /** Whether the engine's type has this static member; null where there is none to look for. */
  there: z.boolean().nullable(),
})

const file = z.object({
  file: z.string(),
  functions: z.array(z.string()),
  calls: z.array(call),
  types: z.array(type),
})

export type Element = z.infer<typeof element>
export type ListedCall = z.infer<typeof call>
export type ListedFile = z.infer<typeof file>

/** What scripts call, read from their syntax by the engine; paths are from the root, or whole. */
export function listCalls(files: readonly string[]): readonly ListedFile[] {
  const lister = join(root, 'e2e/powershell/tools/list-calls.ps1')
  const output = execFileSync(process.env['DRYDOCK_POWERSHELL'] ?? '', ['-NoProfile', '-File', lister, ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return z.array(file).parse(JSON.parse(output))
}

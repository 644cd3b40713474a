import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { failureTexts } from '#shared/texts/en/failures.ts'
import { findingTexts } from '#shared/texts/en/findings.ts'
import { root } from '../tools/program.ts'
import { sayWithNames } from './placeholder.ts'

type Say = (parameters: object) => unknown
type Table = Readonly<Record<string, object>>

/** Tables by the name of the file that holds them, so that the page has the order in which they are kept. */
interface Group {
  readonly file: string
  readonly entries: ReadonlySet<unknown>
}

/** These gather the tables of the other files: what is in none of those is theirs. */
const gathering = ['failures.ts', 'findings.ts']

const folder = join(root, 'src', 'shared', 'texts', 'en')

async function groups(): Promise<readonly Group[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const ordered = [...files.filter((name) => !gathering.includes(name)).sort(), ...gathering]
  const found = ordered.map(async (name): Promise<Group> => {
    const module: unknown = await import(pathToFileURL(join(folder, name)).href)
    const tables = Object.values(module as object).filter((value) => typeof value === 'object' && value !== null)
    return {
      file: basename(name, '.ts'),
      entries: new Set(tables.flatMap((table: object): unknown[] => Object.values(table))),
    }
  })
  return Promise.all(found)
}

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\*<`[]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, ' ')
    .trim()

function sentence(entry: object, key: string): string {
  const say: unknown = Object.getOwnPropertyDescriptor(entry, key)?.value
  if (typeof say !== 'function') throw new Error(`an entry of the texts has no ${key}`)
  return escaped(sayWithNames(say as Say))
}

function section(heading: string, table: Table, key: string, all: readonly Group[]): readonly string[] {
  const left = new Map(Object.entries(table))
  return all.flatMap(({ file, entries }) => {
    const mine = [...left].filter(([, entry]) => entries.has(entry))
    for (const [code] of mine) left.delete(code)
    if (mine.length === 0) return []
    const items = mine
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, entry]) => `- **\`${code}\`** ${sentence(entry, key)}\n  - ${sentence(entry, 'remedy')}`)
    return [`## ${heading}: ${file.replace(/^failures-/, '')}`, items.join('\n')]
  })
}

/** The page docs/findings.md: every code of a finding or failure with its sentence and what to do next. */
export async function codesPage(): Promise<string> {
  const all = await groups()
  return `${[
    '# Findings and failures',
    'Generated from `src/shared/texts/en` by `npm run generate`. Each code is followed by its sentence, in which `{name}` stands for a parameter, and by what to do next. The level of a finding (block, warn, note) is part of the finding.',
    ...section('Findings', findingTexts, 'text', all),
    ...section('Failures', failureTexts, 'title', all),
  ].join('\n\n')}\n`
}

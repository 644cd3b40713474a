import { cmdletTable, type Cmdlet } from '../../../scripts/powershell/cmdlets.ts'
import {
  dotnetTable,
  windowsCmdletTable,
  type DotnetTypes,
  type WindowsCmdlets,
} from '../../../scripts/powershell/windows-tables.ts'
import { bindCall, isCommon } from './bind-call.ts'
import type { ListedCall, ListedFile } from './listed.ts'

export interface Tables {
  readonly console: readonly Cmdlet[]
  readonly windows: WindowsCmdlets
  readonly dotnet: DotnetTypes
  /** Calls of what only the running script knows, by file: as they are written there. */
  readonly unnamed: Readonly<Record<string, readonly string[]>>
}

/** Scripts that see each other's functions: a module's, or one that stands alone. */
export function moduleOf(file: string): string {
  if (file.endsWith('/Drydock/Host.ps1')) return 'Host'
  return /(?:^|\/)powershell\/([^/]+)\//.exec(file)?.[1] ?? file
}

/** Every call and type that no table has, or that its line does not allow, as `file:line: message`. */
export function checkCalls(files: readonly ListedFile[], tables: Tables): readonly string[] {
  const functions = functionsOf(files)
  return files.flatMap((file) => {
    const own = functions.get(moduleOf(file.file)) ?? new Set()
    return [
      ...file.calls.flatMap((call) =>
        callProblems(file.file, call, own, tables).map((text) => `${file.file}:${call.line}: ${text}`),
      ),
      ...file.types.flatMap((type) =>
        typeProblems(type, tables.dotnet).map((text) => `${file.file}:${type.line}: ${text}`),
      ),
    ]
  })
}

function functionsOf(files: readonly ListedFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { file, functions } of files) {
    const own = found.get(moduleOf(file)) ?? new Set()
    for (const name of functions) own.add(name.toLowerCase())
    found.set(moduleOf(file), own)
  }
  return found
}

function callProblems(
  file: string,
  call: ListedCall,
  own: ReadonlySet<string>,
  { console, windows, unnamed }: Tables,
): readonly string[] {
  const { name } = call
  if (name === null)
    return (unnamed[file] ?? []).includes(call.text)
      ? []
      : [`calls ${call.text}, whose name only the running script knows: name it, or list it in calls.test.ts`]
  if (own.has(name.toLowerCase())) return []
  const cmdlet = console.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (cmdlet !== undefined) return bindCall(cmdlet, call)
  if (/^[A-Za-z]+-CM[A-Z]/.test(name))
    return [`${name} has no line in ${cmdletTable}: copy it from the reference of cmdlets, then npm run generate`]
  return windowsProblems(name, call, windows)
}

function windowsProblems(name: string, call: ListedCall, windows: WindowsCmdlets): readonly string[] {
  const parameters = entryOf(windows, name)
  const given = namesGiven(call)
  if (parameters === undefined)
    return [`${name}: if Windows PowerShell 5.1 has it, add to ${windowsCmdletTable}: ${line(name, given)}`]
  const missing = given.filter((one) => !hasName(parameters, one))
  if (missing.length === 0) return []
  const all = [...parameters, ...missing].toSorted()
  return [
    `${name} -${missing.join(', -')}: if Windows PowerShell 5.1 has it, change in ${windowsCmdletTable}: ${line(name, all)}`,
  ]
}

/** Parameters by name, also those of a splatted table; the ones that every cmdlet has are left out. */
export const namesGiven = ({ elements }: ListedCall): readonly string[] => [
  ...new Set(
    elements
      .flatMap((one) => (one.kind === 'parameter' ? [one.name] : one.kind === 'splat' ? one.keys : []))
      .filter((one) => !isCommon(one)),
  ),
]

function typeProblems(
  { name, type, member, there }: ListedFile['types'][number],
  dotnet: DotnetTypes,
): readonly string[] {
  const entry = entryOf(dotnet, name)
  const members = member === null ? [] : [member]
  if (entry === undefined)
    return [
      `[${name}]: if .NET Framework 4.7.2 or Windows PowerShell 5.1 has it, add to ${dotnetTable}: ${line(name, { type: type ?? '?', members })}`,
    ]
  if (type !== null && type !== entry.type) return [`[${name}] is ${type}, not ${entry.type} as in ${dotnetTable}`]
  if (there === false) return [`[${name}]::${member ?? ''} does not exist`]
  if (member === null || hasName(entry.members, member)) return []
  const all = [...entry.members, member].toSorted()
  return [
    `[${name}]::${member}: if .NET Framework 4.7.2 has it, change in ${dotnetTable}: ${line(name, { ...entry, members: all })}`,
  ]
}

const line = (name: string, value: unknown): string => `${JSON.stringify(name)}: ${JSON.stringify(value)}`

export const hasName = (names: readonly string[], name: string): boolean =>
  names.some((one) => one.toLowerCase() === name.toLowerCase())

function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.entries(table).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1]
}

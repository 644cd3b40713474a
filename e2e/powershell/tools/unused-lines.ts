import { cmdletTable } from '../../../scripts/powershell/cmdlets.ts'
import { dotnetTable, windowsCmdletTable } from '../../../scripts/powershell/windows-tables.ts'
import { hasName, namesGiven, type Tables } from './check-calls.ts'
import type { ListedFile } from './listed.ts'

/** Lines of the tables, and names in them, that no script uses. */
export function unusedLines(files: readonly ListedFile[], tables: Tables): readonly string[] {
  const calls = files.flatMap((one) => one.calls)
  const types = files.flatMap((one) => one.types)
  const named = (name: string) => calls.filter((one) => one.name?.toLowerCase() === name.toLowerCase())
  const delete_ = (table: string, what: string): string => `${table}: no script uses ${what}: delete it`
  return [
    ...tables.console
      .filter(({ name }) => named(name).length === 0)
      .map(({ name }) => delete_(cmdletTable, `${name} (then npm run generate)`)),
    ...Object.entries(tables.windows).flatMap(([name, parameters]) => {
      if (named(name).length === 0) return [delete_(windowsCmdletTable, name)]
      const given = named(name).flatMap(namesGiven)
      return parameters
        .filter((one) => !hasName(given, one))
        .map((one) => delete_(windowsCmdletTable, `${name} -${one}`))
    }),
    ...Object.entries(tables.dotnet).flatMap(([name, { members }]) => {
      const used = types.filter((one) => one.name.toLowerCase() === name.toLowerCase())
      if (used.length === 0) return [delete_(dotnetTable, `[${name}]`)]
      const given = used.flatMap(({ member }) => (member === null ? [] : [member]))
      return members.filter((one) => !hasName(given, one)).map((one) => delete_(dotnetTable, `[${name}]::${one}`))
    }),
    ...Object.entries(tables.unnamed).flatMap(([file, texts]) => {
      const there = files.find((one) => one.file === file)?.calls.filter((one) => one.name === null) ?? []
      return texts
        .filter((text) => !there.some((one) => one.text === text))
        .map((text) => delete_('calls.test.ts', `${text} in ${file}`))
    }),
  ]
}

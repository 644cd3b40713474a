import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../tools/program.ts'

export const windowsCmdletTable = 'scripts/powershell/windows-powershell-cmdlets.json'
export const dotnetTable = 'scripts/powershell/dotnet-members.json'

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

/** Cmdlets of Windows PowerShell 5.1 that our scripts call, each with the parameters that they name. */
export type WindowsCmdlets = Readonly<Record<string, readonly string[]>>

export const readWindowsCmdlets = (): WindowsCmdlets =>
  z.record(z.string(), z.array(z.string())).parse(read(windowsCmdletTable))

/** A type as scripts name it, what it is in .NET Framework 4.7.2 or Windows PowerShell 5.1, and the static members used. */
export interface DotnetType {
  readonly type: string
  readonly members: readonly string[]
}
export type DotnetTypes = Readonly<Record<string, DotnetType>>

export const readDotnetTypes = (): DotnetTypes =>
  z.record(z.string(), z.object({ type: z.string(), members: z.array(z.string()) })).parse(read(dotnetTable))

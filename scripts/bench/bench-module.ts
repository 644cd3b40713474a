import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { powerShellPlaces } from '#main/places.ts'

/** A copy of the shipped module in `folder` with one operation more: a cmdlet alone, without the way there and back. */
export function benchModule(folder: string): string {
  cpSync(path.dirname(powerShellPlaces.module), folder, { recursive: true })
  const table = path.join(folder, 'Operations.psd1')
  const line = "@{\n    'cmdlet-repeated' = @{ Site = $true; Changes = $false }\n"
  writeFileSync(
    table,
    readFileSync(table, 'utf8').replace('@{\n', () => line),
  )
  const script = 'cmdlet-repeated.ps1'
  copyFileSync(path.join(import.meta.dirname, script), path.join(folder, 'Operations', script))
  return path.join(folder, path.basename(powerShellPlaces.module))
}

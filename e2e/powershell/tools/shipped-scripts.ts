import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from '../../../scripts/tools/program.ts'

const folder = 'assets/powershell'
/** Made from the table of cmdlets, and compared with it by the check. */
const generated = `${folder}/Practice/Cmdlets.ps1`

/** All shipped scripts, modules and manifests, by their paths from the root with `/`. */
export const shippedScripts = (): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ps(?:1|m1|d1)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()

/** Those that a person wrote and that do something. */
export const writtenScripts = (): readonly string[] =>
  shippedScripts().filter((one) => one !== generated && !one.endsWith('.psd1'))

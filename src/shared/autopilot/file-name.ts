import { block, note, type Finding } from '../finding.ts'
import { configurationFileName } from './configuration-file.ts'
import { shorten } from './raw.ts'

/** Windows looks for one name only (source document, "Create the JSON file"). `name` may be a path. */
export function fileNameFindings(name: string): readonly Finding[] {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const expected = configurationFileName
  if (last === expected) return []
  const given = last.toLowerCase()
  if (given === expected.toLowerCase()) return [note('file-name-case', 'name', { name: shorten(last), expected })]
  if (given.startsWith(`${expected.toLowerCase()}.`))
    return [block('file-name-extension', 'name', { name: shorten(last), expected })]
  return [block('file-name-wrong', 'name', { name: shorten(last), expected })]
}

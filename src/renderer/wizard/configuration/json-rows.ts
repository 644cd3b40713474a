import { explain, type Explanation } from '#shared/autopilot/explain.ts'
import { fileSettings, isFileKey, type FileKey, type FileSettings } from '#shared/autopilot/file-settings.ts'
import { isObject } from '#shared/autopilot/raw.ts'

/** One line of the file; `key` null: a brace. */
interface JsonRow {
  readonly text: string
  readonly key: FileKey | null
}

/** What one key means: one explanation, or one for each bit. */
export interface ExplainedKey {
  readonly key: FileKey
  /** false: its absence is what is explained. */
  readonly inFile: boolean
  readonly explanations: readonly Explanation[]
}

const keyOf = (line: string): FileKey | null => {
  const key = /^\s*"(\w+)":/.exec(line)?.[1]
  return key !== undefined && isFileKey(key) ? key : null
}

/** The lines of the file: it is written with one line for each key (shared/autopilot/bytes.ts). */
export const jsonRows = (text: string): readonly JsonRow[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => ({ text: line, key: keyOf(line) }))

/** The settings of the file that will be written. */
export function settingsIn(text: string): FileSettings {
  const content: unknown = JSON.parse(text)
  return isObject(content) ? fileSettings(content) : {}
}

/** Every setting explained, in the order of the file; what is not in it comes last. */
export function explainKeys(text: string): readonly ExplainedKey[] {
  const all = explain(settingsIn(text))
  const inFile = jsonRows(text).flatMap(({ key }) => (key === null ? [] : [key]))
  const absent = all.map((one) => one.key).filter((key) => !inFile.includes(key))
  return [...new Set([...inFile, ...absent])].map((key) => ({
    key,
    inFile: inFile.includes(key),
    explanations: all.filter((one) => one.key === key),
  }))
}

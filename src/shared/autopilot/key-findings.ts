import { block, note, warn, type Finding } from '../finding.ts'
import { fileKeys, isFileKey, keyRules, type FileKey } from './file-settings.ts'
import { doubleKeys, memberOf, type ObjectNode } from './json-node.ts'
import { placeOf } from './place.ts'
import { shorten } from './raw.ts'
import { withoutTokens } from './secrets.ts'

/** Which keys are there, which are missing, and whether each holds the right type (source document, "JSON file properties"). */
export function keyFindings(object: ObjectNode, text: string): readonly Finding[] {
  return [
    ...fileKeys.flatMap((key) => oneKey(object, key)),
    ...doubleKeys(object).map(({ key, offset }) =>
      warn('key-twice', shown(key), { key: shown(key), line: placeOf(text, offset).line }),
    ),
    ...[...new Set(object.members.map((one) => one.key))].filter((key) => !isFileKey(key)).map(extraKey),
  ]
}

function oneKey(object: ObjectNode, key: FileKey): readonly Finding[] {
  const { type, required, decides } = keyRules[key]
  const node = memberOf(object, key)
  if (node === undefined) return required ? [block('key-missing', key, { key })] : []
  if (node.kind === type) return node.kind === 'text' ? emptyText(key, node.value) : []
  if (!decides) return [note('comment-not-text', key)]
  if (node.kind === 'null') return [block('key-null', key, { key })]
  // The embedded server data has a finding of its own: it is the mistake that people make by hand.
  if (key === 'CloudAssignedAadServerData' && node.kind === 'object') return [block('server-data-object', key)]
  return [block('wrong-type', key, { field: key, expected: type, found: node.kind })]
}

const emptyText = (key: FileKey, value: string): readonly Finding[] =>
  keyRules[key].required && value.trim() === '' ? [block('key-empty', key, { key })] : []

function extraKey(key: string): Finding {
  const meant = fileKeys.find((one) => one.toLowerCase() === key.trim().toLowerCase())
  if (meant !== undefined) return note('key-misspelt', shown(key), { key: shown(key), meant })
  return note('key-extra', shown(key), { key: shown(key) })
}

const shown = (key: string): string => shorten(withoutTokens(key))

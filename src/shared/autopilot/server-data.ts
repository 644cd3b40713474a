import { block, note, warn, type Finding } from '../finding.ts'
import type { FileSettings } from './file-settings.ts'
import { memberOf, type JsonNode, type ObjectNode } from './json-node.ts'
import { readJson, skipBlank } from './read-json.ts'
import { shorten } from './raw.ts'

const where = 'CloudAssignedAadServerData'

/** The embedded JSON text that the sign-in page reads, and whether it says the same as the file (graph.md 1.8). */
export function serverDataFindings(settings: FileSettings): readonly Finding[] {
  const text = settings.CloudAssignedAadServerData
  if (text === undefined || text.trim() === '') return []
  const read = readJson(text)
  if (!read.ok || skipBlank(text, read.end) !== text.length) return [block('server-data-not-json', where)]
  const inner = read.node.kind === 'object' ? memberOf(read.node, 'ZeroTouchConfig') : undefined
  if (inner?.kind !== 'object') return [block('server-data-shape', where)]
  return [...forcedFindings(inner, settings), ...domainFindings(inner, settings), ...userFindings(inner)]
}

function forcedFindings(inner: ObjectNode, settings: FileSettings): readonly Finding[] {
  const key = 'ForcedEnrollment'
  const node = memberOf(inner, key)
  if (node === undefined) return [note('server-data-missing', where, { key })]
  if (node.kind !== 'number') return [wrongType(key, 'number', node)]
  const outside = settings.CloudAssignedForcedEnrollment
  return outside === undefined || outside === node.value
    ? []
    : [warn('server-data-disagrees', where, { key, outer: 'CloudAssignedForcedEnrollment' })]
}

function domainFindings(inner: ObjectNode, settings: FileSettings): readonly Finding[] {
  const key = 'CloudAssignedTenantDomain'
  const node = memberOf(inner, key)
  if (node === undefined) return [warn('server-data-missing', where, { key })]
  if (node.kind !== 'text') return [wrongType(key, 'text', node)]
  const outside = settings.CloudAssignedTenantDomain
  return outside === undefined || outside.toLowerCase() === node.value.toLowerCase()
    ? []
    : [warn('server-data-disagrees', where, { key, outer: key })]
}

function userFindings(inner: ObjectNode): readonly Finding[] {
  const key = 'CloudAssignedTenantUpn'
  const node = memberOf(inner, key)
  if (node === undefined) return [note('server-data-missing', where, { key })]
  if (node.kind !== 'text') return [wrongType(key, 'text', node)]
  return node.value === '' ? [] : [note('server-data-user', where, { user: shorten(node.value) })]
}

const wrongType = (key: string, expected: 'number' | 'text', node: JsonNode): Finding =>
  block('wrong-type', where, { field: `${where} ${key}`, expected, found: node.kind })

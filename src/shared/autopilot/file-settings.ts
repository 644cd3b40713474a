import { memberOf, type JsonNode, type ObjectNode } from './json-node.ts'

/** What a key of the configuration file holds, and what becomes of a wrong value in it. */
export interface KeyRule {
  readonly type: 'number' | 'text'
  /** Source document, "JSON file properties". */
  readonly required: boolean
  /** false: a comment, Windows does not read it. */
  readonly decides: boolean
}

const required = <T extends KeyRule['type']>(type: T) => ({ type, required: true, decides: true })
const optional = <T extends KeyRule['type']>(type: T) => ({ type, required: false, decides: true })

/** Every key that Windows is known to read (graph.md 1.3), in the order in which people ask about them. */
export const keyRules = {
  CloudAssignedTenantId: required('text'),
  CloudAssignedTenantDomain: required('text'),
  CloudAssignedDomainJoinMethod: required('number'),
  CloudAssignedOobeConfig: required('number'),
  CloudAssignedForcedEnrollment: required('number'),
  ZtdCorrelationId: required('text'),
  CloudAssignedAadServerData: required('text'),
  CloudAssignedDeviceName: optional('text'),
  CloudAssignedLanguage: optional('text'),
  CloudAssignedRegion: optional('text'),
  HybridJoinSkipDCConnectivityCheck: optional('number'),
  CloudAssignedAutopilotUpdateDisabled: optional('number'),
  CloudAssignedAutopilotUpdateTimeout: optional('number'),
  Version: optional('number'),
  Comment_File: { type: 'text', required: false, decides: false },
} as const satisfies Readonly<Record<string, KeyRule>>

export type FileKey = keyof typeof keyRules

type Value<T extends KeyRule['type']> = T extends 'number' ? number : string

/** The keys of a configuration file that hold a value of the right type; anything else is left out. */
export type FileSettings = { readonly [K in FileKey]?: Value<(typeof keyRules)[K]['type']> }

export const fileKeys: readonly FileKey[] = Object.keys(keyRules).filter(isFileKey)

export function isFileKey(key: string): key is FileKey {
  return Object.hasOwn(keyRules, key)
}

function fits(key: FileKey, value: unknown): boolean {
  return keyRules[key].type === 'number'
    ? typeof value === 'number' && Number.isFinite(value)
    : typeof value === 'string'
}

const isFileSettings = (record: Readonly<Record<string, unknown>>): record is FileSettings =>
  Object.entries(record).every(([key, value]) => isFileKey(key) && fits(key, value))

/** The known keys of a record that fit their type, for a record that crossed a seam as well. */
export function fileSettings(record: Readonly<Record<string, unknown>>): FileSettings {
  const fitting = Object.fromEntries<unknown>(
    fileKeys.filter((key) => Object.hasOwn(record, key) && fits(key, record[key])).map((key) => [key, record[key]]),
  )
  return isFileSettings(fitting) ? fitting : {}
}

const plain = (node: JsonNode | undefined): unknown =>
  node?.kind === 'text' || node?.kind === 'number' ? node.value : undefined

/** The settings of a file that was read; of a double key the last one. */
export const settingsOf = (object: ObjectNode): FileSettings =>
  fileSettings(Object.fromEntries<unknown>(fileKeys.map((key) => [key, plain(memberOf(object, key))])))

import { z } from 'zod'
import { isSiteObject, Unzoned, type SiteObject, type SiteValue } from './site-object.ts'

const date = z.object({ date: z.string(), kind: z.enum(['Utc', 'Local', 'Unspecified']) })

/** What the stand-in sends for one cmdlet. */
export const requestSchema = z.object({
  cmdlet: z.string().max(100),
  set: z.string().max(100),
  parameters: z.record(z.string(), z.unknown()),
})

/** A parameter as the stand-in encoded it (assets/powershell/Practice/Values.ps1). */
function readValue(value: unknown): SiteValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(readValue)
  const time = date.safeParse(value)
  // The practice site lives in UTC: a local time without a zone would be the console's mistake to make.
  if (time.success) return new Date(`${time.data.date}Z`)
  const object = z.object({ class: z.string(), properties: z.record(z.string(), z.unknown()) }).safeParse(value)
  if (object.success) return { class: object.data.class, properties: readRecord(object.data.properties) }
  const { table } = z.object({ table: z.record(z.string(), z.unknown()) }).parse(value)
  return { table: new Map(Object.entries(readRecord(table))) }
}

export const readRecord = (values: Readonly<Record<string, unknown>>): Record<string, SiteValue> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readValue(value)]))

/** A value as the stand-in decodes it. */
function writeValue(value: SiteValue): unknown {
  if (typeof value === 'string') return `.${value}`
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Unzoned) return { date: value.getTime(), kind: 'Unspecified' }
  if (value instanceof Date) return { date: value.getTime() }
  if (isList(value)) return value.map(writeValue)
  if (isSiteObject(value)) return writeObject(value)
  return Object.fromEntries([...value.table].map(([name, one]) => [name, writeValue(one)]))
}

const isList = (value: object): value is readonly SiteValue[] => Array.isArray(value)

export const writeObject = ({ class: name, properties }: SiteObject): unknown => ({
  class: name,
  properties: Object.fromEntries(Object.entries(properties).map(([one, value]) => [one, writeValue(value)])),
})

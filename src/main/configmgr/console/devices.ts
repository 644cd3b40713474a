import { z } from 'zod'
import type { DeviceKey, DeviceRecord, DeviceVariable } from '#shared/site.ts'
import { fail } from '#shared/failure.ts'
import type { DeviceRecords } from '../port.ts'
import { slices, withinBatch, type Calls } from './calls.ts'

const recordItem: z.ZodType<DeviceRecord> = z.object({
  resourceId: z.number().int(),
  name: z.string(),
  serial: z.string(),
  smbiosGuid: z.string(),
  smsId: z.string(),
  model: z.string(),
  isClient: z.boolean(),
  isActive: z.boolean(),
  isObsolete: z.boolean(),
  isBlocked: z.boolean(),
  isVirtual: z.boolean(),
  operatingSystem: z.string(),
  isServer: z.boolean(),
  isSiteSystem: z.boolean(),
  domain: z.string(),
  entraJoined: z.boolean(),
  lastContact: z.iso.datetime().nullable(),
})

const foundItem = z.object({ records: z.array(recordItem) })
const idItem = z.number().int()
const variableItem: z.ZodType<DeviceVariable> = z.object({
  resourceId: z.number().int(),
  name: z.string(),
  value: z.string(),
})

/** A key as the operation takes it. */
function written(key: DeviceKey): { readonly kind: string; readonly value: string | number } {
  if ('serial' in key) return { kind: 'serial', value: key.serial }
  if ('name' in key) return { kind: 'name', value: key.name }
  if ('resourceId' in key) return { kind: 'resourceId', value: key.resourceId }
  if ('mac' in key) return { kind: 'mac', value: key.mac }
  return { kind: 'smbiosGuid', value: key.smbiosGuid }
}

export const devices = (calls: Calls): DeviceRecords => ({
  async find(keys, signal) {
    withinBatch(keys)
    const found = await calls.all('devices-find', { Wanted: keys.map(written) }, foundItem, signal)
    return keys.map((key, at) => {
      const records = found[at]?.records
      if (records === undefined) throw fail('outside', 'powershell-answer-broken', { operation: 'devices-find' })
      return { key, records }
    })
  },
  async byResourceId(ids, signal) {
    withinBatch(ids)
    return calls.all('devices-by-id', { ResourceIds: ids }, recordItem, signal)
  },
  async setVariable(ids, name, value, signal) {
    withinBatch(ids)
    await calls.run('variable-set', { ResourceIds: ids, Name: name, Value: value }, signal)
  },
  async removeVariable(ids, name, signal) {
    withinBatch(ids)
    await calls.run('variable-remove', { ResourceIds: ids, Name: name }, signal)
  },
  async variables(ids, name, signal) {
    withinBatch(ids)
    return calls.all('variables-named', { ResourceIds: ids, Name: name }, variableItem, signal)
  },
  preview: (expression, signal) =>
    slices(() => calls.all('devices-queried', { Expression: expression }, idItem, signal)),
  importComputer: (computer, signal) =>
    calls.run(
      'device-import',
      {
        Name: computer.name,
        ...('mac' in computer
          ? { Kind: 'mac', Value: computer.mac }
          : { Kind: 'smbiosGuid', Value: computer.smbiosGuid }),
        ...(computer.collectionId === undefined ? {} : { CollectionId: computer.collectionId }),
      },
      signal,
    ),
})

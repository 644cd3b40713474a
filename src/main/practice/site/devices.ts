import type { DeviceRecords } from '#main/configmgr/port.ts'
import { recordsFor, recordsWithIds, removeVariable, setVariable, variablesNamed } from '../world/devices.ts'
import { previewQuery } from '../world/device-query.ts'
import { importComputer } from '../world/import-computer.ts'
import { technician, type World } from '../world/world.ts'
import { call, slices, withinBatch } from './calls.ts'

/** Variables go one call to a device, as the cmdlets do it: an end in the middle leaves some of them set. */
export const devices = (world: World): DeviceRecords => ({
  find: (keys, signal) =>
    call(world, signal, () => {
      withinBatch(keys)
      return keys.map((key) => ({ key, records: recordsFor(world, key) }))
    }),
  byResourceId: (ids, signal) =>
    call(world, signal, () => {
      withinBatch(ids)
      return recordsWithIds(world, ids)
    }),
  setVariable: (ids, name, value, signal) =>
    call(world, signal, () => {
      withinBatch(ids)
      for (const id of ids) setVariable(world, technician, id, name, value)
    }),
  removeVariable: (ids, name, signal) =>
    call(world, signal, () => {
      withinBatch(ids)
      for (const id of ids) removeVariable(world, technician, id, name)
    }),
  variables: (ids, name, signal) =>
    call(world, signal, () => {
      withinBatch(ids)
      return variablesNamed(world, ids, name)
    }),
  preview: (expression, signal) => slices(world, signal, () => previewQuery(world, expression)),
  importComputer: (computer, signal) =>
    call(world, signal, () => {
      importComputer(world, technician, {
        name: computer.name,
        mac: 'mac' in computer ? computer.mac.toUpperCase().replaceAll('-', ':') : null,
        smbiosGuid: 'smbiosGuid' in computer ? computer.smbiosGuid.toUpperCase() : null,
        collectionId: computer.collectionId ?? null,
      })
    }),
})

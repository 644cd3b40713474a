import { z } from 'zod'
import type { SequenceReference, TaskSequenceRecord } from '#shared/site.ts'
import type { TaskSequences } from '../port.ts'
import type { Calls } from './calls.ts'
import { stepsInput } from './sequence-input.ts'
import { stepItem } from './sequence-items.ts'
import { stepsOf } from './sequence-rows.ts'

const sequenceItem: z.ZodType<TaskSequenceRecord> = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  bootImageId: z.string(),
  enabled: z.boolean(),
  modifiedAt: z.string(),
})

const referenceItem: z.ZodType<SequenceReference> = z.object({
  kind: z.enum(['package', 'boot-image', 'os-image']),
  id: z.string(),
  name: z.string(),
  size: z.number(),
  sourceVersion: z.number().int(),
})

export const taskSequences = (calls: Calls): TaskSequences => ({
  withMarker: (marker, signal) => calls.all('sequences-described', { Part: marker }, sequenceItem, signal),
  withName: (name, signal) => calls.all('sequences-named', { Name: name }, sequenceItem, signal),
  get: (id, signal) => calls.one('sequence-get', { Id: id }, sequenceItem, signal),
  create: ({ name, description, bootImageId }, signal) =>
    calls.made('sequence-create', { Name: name, Description: description, BootImageId: bootImageId }, signal),
  read: async (id, signal) => ({ steps: stepsOf(await calls.all('sequence-read', { Id: id }, stepItem, signal)) }),
  write: (id, { steps }, signal) => calls.run('sequence-write', { Id: id, Steps: stepsInput(steps) }, signal),
  setEnabled: (id, enabled, signal) => calls.run('sequence-enable', { Id: id, Enabled: enabled }, signal),
  references: (id, signal) => calls.all('sequence-references', { Id: id }, referenceItem, signal),
  remove: (id, signal) => calls.run('sequence-remove', { Id: id }, signal),
})

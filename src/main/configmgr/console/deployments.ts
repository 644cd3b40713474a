import { z } from 'zod'
import type { DeploymentRecord } from '#shared/site.ts'
import type { Deployments } from '../port.ts'
import type { Calls } from './calls.ts'

const deploymentItem: z.ZodType<DeploymentRecord> = z.object({
  id: z.string(),
  taskSequenceId: z.string(),
  collectionId: z.string(),
  purpose: z.enum(['available', 'required']),
  availability: z.enum(['clients', 'clients-media-pxe', 'media-pxe', 'media-pxe-hidden']),
  option: z.enum(['download-when-needed', 'download-first', 'run-from-point']),
  showProgress: z.boolean(),
  availableFrom: z.iso.datetime(),
  expires: z.iso.datetime().nullable(),
  comment: z.string(),
})

export const deployments = (calls: Calls): Deployments => ({
  withMarker: (marker, signal) => calls.all('deployments-commented', { Part: marker }, deploymentItem, signal),
  get: (id, signal) => calls.one('deployment-get', { Id: id }, deploymentItem, signal),
  create: (request, signal) =>
    calls.made(
      'deployment-create',
      {
        TaskSequenceId: request.taskSequenceId,
        CollectionId: request.collectionId,
        Purpose: request.purpose,
        Availability: request.availability,
        Option: request.option,
        ShowProgress: request.showProgress,
        AvailableFrom: request.availableFrom,
        Expires: request.expires,
        Comment: request.comment,
      },
      signal,
    ),
  change: (id, { availability, option, availableFrom, expires }, signal) =>
    calls.run(
      'deployment-change',
      {
        Id: id,
        ...(availability === undefined ? {} : { Availability: availability }),
        ...(option === undefined ? {} : { Option: option }),
        ...(availableFrom === undefined ? {} : { AvailableFrom: availableFrom }),
        ...(expires === undefined ? {} : { Expires: expires }),
      },
      signal,
    ),
  onCollection: (id, signal) => calls.all('deployments-on-collection', { CollectionId: id }, deploymentItem, signal),
  ofTaskSequence: (id, signal) => calls.all('deployments-of-sequence', { TaskSequenceId: id }, deploymentItem, signal),
  remove: (id, signal) => calls.run('deployment-remove', { Id: id }, signal),
})

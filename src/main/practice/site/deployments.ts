import type { Deployments, Status } from '#main/configmgr/port.ts'
import {
  changeDeployment,
  createDeployment,
  deploymentsCommented,
  deploymentsOf,
  deploymentWithId,
  removeDeployment,
} from '../world/deployments.ts'
import { clientsAfter, messagesAfter, nudge, summaryOf } from '../world/status.ts'
import { technician, type World } from '../world/world.ts'
import { call } from './calls.ts'

/** The port on the world's deployments. */
export const deployments = (world: World): Deployments => ({
  withMarker: (marker, signal) => call(world, signal, () => deploymentsCommented(world, marker)),
  get: (id, signal) => call(world, signal, () => deploymentWithId(world, id)),
  create: (request, signal) => call(world, signal, () => createDeployment(world, technician, request)),
  change: (id, change, signal) =>
    call(world, signal, () => {
      changeDeployment(world, id, change)
    }),
  onCollection: (id, signal) => call(world, signal, () => deploymentsOf(world, 'collectionId', id)),
  ofTaskSequence: (id, signal) => call(world, signal, () => deploymentsOf(world, 'taskSequenceId', id)),
  remove: (id, signal) =>
    call(world, signal, () => {
      removeDeployment(world, technician, id)
    }),
})

/** The port on what devices reported. */
export const status = (world: World): Status => ({
  messages: (id, after, signal) => call(world, signal, () => messagesAfter(world, id, after)),
  clients: (id, after, signal) => call(world, signal, () => clientsAfter(world, id, after)),
  summary: (id, signal) => call(world, signal, () => summaryOf(world, id)),
  nudge: (collectionId, signal) =>
    call(world, signal, () => {
      nudge(world, collectionId)
    }),
})

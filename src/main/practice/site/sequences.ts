import type { Locks, TaskSequences } from '#main/configmgr/port.ts'
import { lockOf, releaseLock } from '../world/locks.ts'
import {
  createSequence,
  readSequence,
  referencesOf,
  removeSequence,
  sequencesDescribed,
  sequencesNamed,
  sequenceWithId,
  setEnabled,
} from '../world/sequences.ts'
import { technician, type World } from '../world/world.ts'
import { call } from './calls.ts'
import { replaceSteps } from './replace-steps.ts'

/** The port on the world's task sequences. */
export const taskSequences = (world: World): TaskSequences => ({
  withMarker: (marker, signal) => call(world, signal, () => sequencesDescribed(world, marker)),
  withName: (name, signal) => call(world, signal, () => sequencesNamed(world, name)),
  get: (id, signal) => call(world, signal, () => sequenceWithId(world, id)),
  create: (input, signal) => call(world, signal, () => createSequence(world, technician, input)),
  read: (id, signal) => call(world, signal, () => readSequence(world, id)),
  write: (id, sequence, signal) =>
    call(world, signal, () => {
      replaceSteps(world, technician, id, sequence.steps)
    }),
  setEnabled: (id, enabled, signal) =>
    call(world, signal, () => {
      setEnabled(world, technician, id, enabled)
    }),
  references: (id, signal) => call(world, signal, () => referencesOf(world, id)),
  remove: (id, signal) =>
    call(world, signal, () => {
      removeSequence(world, technician, id)
    }),
})

/** The port on edit locks, as the technician's account and machine see them. */
export const locks = (world: World): Locks => ({
  of: (kind, id, signal) => call(world, signal, () => lockOf(world, technician, kind, id)),
  releaseOwn: (kind, id, signal) =>
    call(world, signal, () => {
      lockOf(world, technician, kind, id)
      releaseLock(world, technician, kind, id)
    }),
})

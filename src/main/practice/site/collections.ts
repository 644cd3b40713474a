import type { Collections } from '#main/configmgr/port.ts'
import { siteBatch } from '#shared/site.ts'
import {
  addDirectRules,
  collectionsCommented,
  collectionsNamed,
  collectionWithId,
  createCollection,
  membersAfter,
  removeCollection,
  removeDirectRules,
  requestEvaluation,
  rulesAfter,
} from '../world/collections.ts'
import { technician, type World } from '../world/world.ts'
import { call, pages, withinBatch } from './calls.ts'

/** The port on the world's collections. */
export const collections = (world: World): Collections => ({
  withMarker: (marker, signal) => call(world, signal, () => collectionsCommented(world, marker)),
  withName: (name, signal) => call(world, signal, () => collectionsNamed(world, name)),
  get: (id, signal) => call(world, signal, () => collectionWithId(world, id)),
  create: (input, signal) => call(world, signal, () => createCollection(world, technician, input)),
  rules: (id, signal) =>
    pages(
      world,
      signal,
      (after) => rulesAfter(world, id, after, siteBatch),
      (row) => row.row,
      (row) => row.rule,
    ),
  addDirectRules: (id, resourceIds, signal) =>
    call(world, signal, () => {
      withinBatch(resourceIds)
      addDirectRules(world, technician, id, resourceIds)
    }),
  removeDirectRules: (id, resourceIds, signal) =>
    call(world, signal, () => {
      withinBatch(resourceIds)
      removeDirectRules(world, technician, id, resourceIds)
    }),
  requestEvaluation: (id, signal) =>
    call(world, signal, () => {
      requestEvaluation(world, id)
    }),
  members: (id, signal) =>
    pages(
      world,
      signal,
      (after) => membersAfter(world, id, after, siteBatch),
      (row) => row,
      (row) => row,
    ),
  remove: (id, signal) =>
    call(world, signal, () => {
      removeCollection(world, technician, id)
    }),
})

import type { Content } from '#main/configmgr/port.ts'
import { contentStates, pointGroups, points, redistribute, sendContent, validateContent } from '../world/content.ts'
import { technician, type World } from '../world/world.ts'
import { call, withinBatch } from './calls.ts'

/** The port on what lies on distribution points. */
export const content = (world: World): Content => ({
  points: (signal) => call(world, signal, () => points(world)),
  groups: (signal) => call(world, signal, () => pointGroups(world)),
  states: (list, signal) =>
    call(world, signal, () => {
      withinBatch(list)
      return contentStates(world, list)
    }),
  send: (one, names, signal) =>
    call(world, signal, () => {
      withinBatch(names)
      sendContent(world, technician, one, names)
    }),
  redistribute: (one, point, signal) =>
    call(world, signal, () => {
      redistribute(world, technician, one, point)
    }),
  validate: (one, point, signal) =>
    call(world, signal, () => {
      validateContent(world, one, point)
    }),
})

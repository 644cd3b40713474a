import type { Content } from '#main/configmgr/port.ts'
import { contentStates, pointGroups, points, redistribute, sendContent, validateContent } from '../world/content.ts'
import { technician, type World } from '../world/world.ts'
import { call, withinBatch } from './calls.ts'

/** The port on what lies on distribution points. */
export const content = (world: World): Content => ({
  points: (signal) => call(signal, () => points(world)),
  groups: (signal) => call(signal, () => pointGroups(world)),
  states: (list, signal) =>
    call(signal, () => {
      withinBatch(list)
      return contentStates(world, list)
    }),
  send: (one, names, signal) =>
    call(signal, () => {
      withinBatch(names)
      sendContent(world, technician, one, names)
    }),
  redistribute: (one, point, signal) =>
    call(signal, () => {
      redistribute(world, technician, one, point)
    }),
  validate: (one, point, signal) =>
    call(signal, () => {
      validateContent(world, one, point)
    }),
})

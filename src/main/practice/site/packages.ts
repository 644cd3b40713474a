import type { Packages } from '#main/configmgr/port.ts'
import {
  createPackage,
  packagesAt,
  packagesDescribed,
  packagesNamed,
  packageWithId,
  removePackage,
  updateContent,
} from '../world/packages.ts'
import { technician, type World } from '../world/world.ts'
import { call } from './calls.ts'

/** The port on the world's packages. */
export const packages = (world: World): Packages => ({
  withMarker: (marker, signal) => call(world, signal, () => packagesDescribed(world, marker)),
  withName: (name, signal) => call(world, signal, () => packagesNamed(world, name)),
  withPath: (path, signal) => call(world, signal, () => packagesAt(world, path)),
  get: (id, signal) => call(world, signal, () => packageWithId(world, id)),
  create: (input, signal) => call(world, signal, () => createPackage(world, technician, input)),
  updateContent: (id, signal) =>
    call(world, signal, () => {
      updateContent(world, technician, id)
    }),
  remove: (id, signal) =>
    call(world, signal, () => {
      removePackage(world, technician, id)
    }),
})

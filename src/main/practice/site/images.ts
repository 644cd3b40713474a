import type { About, Images } from '#main/configmgr/port.ts'
import { bootImages, osImages, siteFacts, siteRights } from '../world/images.ts'
import { technician, type World } from '../world/world.ts'
import { call } from './calls.ts'

/** The port on the site itself. */
export const about = (world: World): About => ({
  facts: (signal) => call(world, signal, () => siteFacts(technician)),
  rights: (signal) => call(world, signal, siteRights),
})

/** The port on boot and OS images. */
export const images = (world: World): Images => ({
  bootImage: (id, signal) => call(world, signal, () => bootImages(world).find((one) => one.id === id) ?? null),
  osImage: (id, signal) => call(world, signal, () => osImages(world).find((one) => one.id === id) ?? null),
  bootImages: (signal) => call(world, signal, () => bootImages(world)),
  osImages: (signal) => call(world, signal, () => osImages(world)),
})

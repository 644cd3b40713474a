import type { Output } from '#shared/contract/calls.ts'
import type { Images } from '#main/configmgr/port.ts'

/** Every image of the site, whether it suits or not: the page says which do. */
export async function listImages(images: Images, signal: AbortSignal): Promise<Output<'images:list'>> {
  const [bootImages, osImages] = await Promise.all([images.bootImages(signal), images.osImages(signal)])
  return {
    bootImages: bootImages.map(({ id, name, version, architecture }) => ({ id, name, version, architecture })),
    osImages: osImages.map(({ id, name, version, indexes }) => ({ id, name, version, indexes: [...indexes] })),
  }
}

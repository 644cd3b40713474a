import { z } from 'zod'
import type { BootImage, OsImage } from '#shared/site.ts'
import type { Images } from '../port.ts'
import type { Calls } from './calls.ts'

const bootImageItem: z.ZodType<BootImage> = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  sourceVersion: z.number().int(),
  size: z.number().int().nullable(),
  architecture: z.enum(['x64', 'x86', 'arm64']),
})

const osImageItem: z.ZodType<OsImage> = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  sourceVersion: z.number().int(),
  size: z.number().int().nullable(),
  indexes: z.array(
    z.object({
      index: z.number().int(),
      name: z.string(),
      edition: z.string(),
      architecture: z.string(),
      version: z.string(),
      language: z.string(),
    }),
  ),
})

export const images = (calls: Calls): Images => ({
  bootImage: (id, signal) => calls.one('boot-image-get', { Id: id }, bootImageItem, signal),
  osImage: (id, signal) => calls.one('image-get', { Id: id }, osImageItem, signal),
  bootImages: (signal) => calls.all('boot-images', {}, bootImageItem, signal),
  osImages: (signal) => calls.all('images', {}, osImageItem, signal),
})

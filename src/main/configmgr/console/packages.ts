import { z } from 'zod'
import type { PackageRecord } from '#shared/site.ts'
import type { Packages } from '../port.ts'
import type { Calls } from './calls.ts'

const packageItem: z.ZodType<PackageRecord> = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  path: z.string(),
  sourceVersion: z.number().int(),
  programs: z.number().int(),
})

export const packages = (calls: Calls): Packages => ({
  withMarker: (marker, signal) => calls.all('packages-described', { Part: marker }, packageItem, signal),
  withName: (name, signal) => calls.all('packages-named', { Name: name }, packageItem, signal),
  withPath: (path, signal) => calls.all('packages-at', { Path: path }, packageItem, signal),
  get: (id, signal) => calls.one('package-get', { Id: id }, packageItem, signal),
  create: ({ name, path, description }, signal) =>
    calls.made('package-create', { Name: name, Path: path, Description: description }, signal),
  updateContent: (id, signal) => calls.run('package-update-content', { Id: id }, signal),
  remove: (id, signal) => calls.run('package-remove', { Id: id }, signal),
})

import { z } from 'zod'
import type { ObjectLock } from '#shared/site.ts'
import type { Locks } from '../port.ts'
import type { Calls } from './calls.ts'

const lockItem: z.ZodType<ObjectLock> = z.object({
  owner: z.string(),
  machine: z.string(),
  since: z.string(),
  ours: z.boolean(),
})

export const locks = (calls: Calls): Locks => ({
  of: (kind, id, signal) => calls.one('lock-get', { Kind: kind, Id: id }, lockItem, signal),
  releaseOwn: (kind, id, signal) => calls.run('lock-release', { Kind: kind, Id: id }, signal),
})

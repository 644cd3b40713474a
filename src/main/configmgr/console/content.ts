import { z } from 'zod'
import type { ContentRef, ContentState, DistributionPoint, DistributionPointGroup } from '#shared/site.ts'
import type { Content } from '../port.ts'
import { withinBatch, type Calls } from './calls.ts'

const pointItem: z.ZodType<DistributionPoint> = z.object({ name: z.string(), siteCode: z.string() })
const groupItem: z.ZodType<DistributionPointGroup> = z.object({ name: z.string(), points: z.array(z.string()) })
const stateItem: z.ZodType<ContentState> = z.object({
  contentId: z.string(),
  point: z.string(),
  condition: z.enum(['installed', 'in-progress', 'failed', 'removing']),
  sourceVersion: z.number().int(),
})

const at = ({ kind, id }: ContentRef, point: string) => ({ Kind: kind, Id: id, Point: point })

export const content = (calls: Calls): Content => ({
  points: (signal) => calls.all('content-points', {}, pointItem, signal),
  groups: (signal) => calls.all('content-groups', {}, groupItem, signal),
  async states(list, signal) {
    withinBatch(list)
    const asked = list.map(({ kind, id }) => ({ kind, id }))
    return calls.all('content-states', { Content: asked }, stateItem, signal)
  },
  async send({ kind, id }, points, signal) {
    withinBatch(points)
    await calls.run('content-send', { Kind: kind, Id: id, Points: points }, signal)
  },
  redistribute: (one, point, signal) => calls.run('content-redistribute', at(one, point), signal),
  validate: (one, point, signal) => calls.run('content-validate', at(one, point), signal),
})

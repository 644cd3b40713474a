import { z } from 'zod'
import { getConnection } from '#main/store/connections.ts'
import type { Leased, Reader } from '#main/store/handles.ts'
import { putRunFact, runFact } from '#main/store/run-facts.ts'
import { getRun, getRunDocument } from '#main/store/runs.ts'
import type { Connection } from './connection.ts'
import type { DeployContext } from './deploy/context.ts'
import { documents } from './plan-documents.ts'

/** The name under which a run stores what is shown of plan and review: these are megabytes for many devices. */
const key = 'about'

const aboutRun = z.object({
  connection: z.object({ id: z.string(), kind: z.enum(['practice', 'production']) }),
  profile: z.string(),
  devices: z.int(),
})
export type AboutRun = z.output<typeof aboutRun>

/** Each time a run is opened: a confirmation may have changed the review. */
export function rememberAbout(
  tx: Leased,
  { id, kind }: Pick<Connection, 'id' | 'kind'>,
  { plan, review }: Pick<DeployContext, 'plan' | 'review'>,
): void {
  const about: AboutRun = {
    connection: { id, kind },
    profile: review.profile?.name ?? named(plan.profile),
    devices: review.devices.length,
  }
  putRunFact(tx, key, about)
}

/** What is shown of plan and review; of a run that nobody has opened yet, from these themselves. */
export function aboutOf(reader: Reader, run: string): AboutRun {
  const known = runFact(reader, run, key, aboutRun)
  if (known !== null) return known
  const stored = getRunDocument(reader, run, documents)
  if (stored === null) throw new TypeError('a run has a plan and a review')
  const { plan, review } = stored
  const id = plan.connection
  const kind = id === 'practice' ? 'practice' : (getConnection(reader, id)?.kind ?? 'production')
  const profile = review.profile?.name ?? named(plan.profile)
  return { connection: { id, kind }, profile, devices: review.devices.length }
}

/** The connection that a run works with; null: there is no such run. */
export const connectionIn = (reader: Reader, run: string): AboutRun['connection'] | null =>
  getRun(reader, run) === null ? null : aboutOf(reader, run).connection

const named = (profile: DeployContext['plan']['profile']): string => ('name' in profile ? profile.name : profile.id)

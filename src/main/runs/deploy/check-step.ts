import { isBlocked } from '#shared/finding.ts'
import { getReview, keepReview } from '#main/store/plans.ts'
import { noLimit } from '#main/store/store.ts'
import { reviewSchema } from '../plan-documents.ts'
import type { RunMeans } from '../means.ts'
import { check, reviewDifferences } from './check.ts'
import { done, type DeployContext, type StepEnd } from './context.ts'
import { storeFacts } from './store-facts.ts'

/** Reviews the plan again, now: a hash that is no longer current waits for a person, a block ends the run. */
export async function checkStep(
  { plan, ports, tools, run, devices }: DeployContext,
  reviewed: string,
  { store, deviceLimit }: Pick<RunMeans, 'store' | 'deviceLimit'>,
): Promise<StepEnd> {
  const { signal, clocks } = tools
  const now = await check({ plan, ports, clocks, store: storeFacts(store), deviceLimit, signal, run })
  if (now.hash !== reviewed) {
    await store.write(
      (writer) => {
        keepReview(writer, now.hash, now.review)
      },
      signal,
      noLimit,
    )
    const shown = getReview(store.reader, reviewed, reviewSchema)
    return { kind: 'differs', differences: reviewDifferences(shown, now.review, { reviewed, now: now.hash }) }
  }
  if (isBlocked(now.review.findings)) return { kind: 'blocked', findings: now.review.findings }
  await devices.choose(clocks.world.now())
  return done
}

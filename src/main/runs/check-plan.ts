import type { Output } from '#shared/contract/calls.ts'
import { fail } from '#shared/failure.ts'
import { planSchema } from '#shared/plan/plan.ts'
import { getPlan, keepReview } from '#main/store/plans.ts'
import { check } from './deploy/check.ts'
import { storeFacts } from './deploy/store-facts.ts'
import { plannedRow } from './differences.ts'
import type { RunMeans } from './means.ts'

/** Reviews a kept plan and keeps what was shown under its hash. Changes nothing in tenant and site. */
export async function checkPlan(means: RunMeans, id: string, signal: AbortSignal): Promise<Output<'plan:check'>> {
  const { store, deviceLimit } = means
  const plan = getPlan(store.reader, id, planSchema)
  if (plan === null) throw fail('input', 'plan-not-found', { id })
  const { ports, clocks } = await means.connect(plan)
  const now = await check({ plan, ports, clocks, store: storeFacts(store), deviceLimit, signal, run: null })
  await store.write((writer) => {
    keepReview(writer, now.hash, now.review)
  }, signal)
  return {
    ok: now.ok,
    reviewHash: now.hash,
    devices: now.review.devices.map((one) => plannedRow(one, plan.batch, clocks.world.now())),
    findings: [...now.review.findings],
  }
}

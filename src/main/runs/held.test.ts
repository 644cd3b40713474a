import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fail } from '#shared/failure.ts'
import { canonicalJson } from '#shared/canonical.ts'
import { iso } from '#shared/clock.ts'
import type { StatusMessage } from '#shared/site.ts'
import { evidenceFromMessage } from '#shared/stages/from-message.ts'
import type { Site } from '#main/configmgr/port.ts'
import { practiceSite } from '#main/practice/site/practice-site.ts'
import type { World } from '#main/practice/world/world.ts'
import { verifyAudit } from '#main/store/audit-verify.ts'
import { evidenceOf } from '#main/store/evidence.ts'
import { leaseLength, takeLease } from '#main/store/lease.ts'
import { holderOf } from '#main/store/test-holder.ts'
import { claimant } from '#main/store/test-store.ts'
import { bench, failureOf, forever, type Bench } from './test-bench.ts'
import type { IdleClock } from './test-clock.ts'

const kinds = ['package', 'collection', 'task-sequence', 'deployment']
const made = (there: Bench) => kinds.map((kind) => there.did(`create-${kind}`))

/** A plan that does not expire while a database is held: an hour of the world takes two seconds. */
function lastingPlan(there: Bench) {
  const plan = there.plan()
  const expires = iso(there.world.clock.now() + 60 * 86_400_000)
  return { ...plan, deployment: { ...plan.deployment, expires } }
}

let proofs = 0

/** Notes what the site tells of devices. Answers what of that is not stored, after the run. */
function listening(there: Bench): (run: string) => Promise<readonly string[]> {
  const told: StatusMessage[] = []
  there.hooks.after('status.messages', (page) => {
    told.push(...(page as { readonly lines: readonly StatusMessage[] }).lines)
  })
  return async (run) => {
    const [sequence] = there.dump().taskSequences
    const steps = await there.site.taskSequences.read(sequence?.id ?? '', forever)
    const proved = told.flatMap((line) => {
      const evidence = evidenceFromMessage(line, steps)
      return evidence === null ? [] : [`${line.resourceId} ${canonicalJson(evidence)}`]
    })
    const stored = new Set(
      [...new Set(told.map((one) => one.resourceId))].flatMap((resourceId) =>
        evidenceOf(there.store.reader, { run, resourceId }, { limit: 10_000 }).map(({ ref }) => `${resourceId} ${ref}`),
      ),
    )
    proofs += proved.length
    return proved.filter((one) => !stored.has(one))
  }
}

/** Wall time, milliseconds: within a lease, about as long, and longer than one. */
const durations = [200, 3000, leaseLength - 1000, leaseLength + 5000]
const moments = [
  'share.write',
  'packages.create',
  'taskSequences.write',
  'content.states',
  'devices.setVariable',
  'collections.addDirectRules',
  'deployments.create',
  'status.messages',
  'status.clients',
  'tenant.enrolledSince',
  'deployments.remove',
]
const hold = fc.record({
  at: fc.constantFrom(...moments),
  when: fc.constantFrom('before' as const, 'after' as const),
  milliseconds: fc.constantFrom(...durations),
})

describe('a database that another program holds while a run is carried out', () => {
  it('loses nothing and makes nothing twice, whenever and for how long it is held', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hold, { minLength: 1, maxLength: 4 }), async (holds) => {
        const there = await bench({ devices: 2 })
        const holder = holderOf(there.file)
        const unstored = listening(there)
        const plan = lastingPlan(there)
        for (const { at, when, milliseconds } of holds)
          there.hooks.once(at, at === 'status.messages' ? 'before' : when, () => {
            holder.hold()
            void there.clock.sleep(milliseconds, forever).then(() => {
              holder.free()
            })
          })
        const { run, outcome } = await there.start({ plan })
        expect(outcome).toBe('done')
        expect(made(there)).toEqual([1, 1, 1, 1])
        expect(await unstored(run)).toEqual([])
        expect(there.events.map((one) => one.seq)).toEqual(there.events.map((_, at) => at + 1))
        expect(verifyAudit(there.store.reader)).toMatchObject({ ok: true })
        expect(there.dump().variables).toEqual([])
      }),
      { numRuns: 12 },
    )
    expect(proofs).toBeGreaterThan(0)
  })

  it('goes on by itself where the lease has run out meanwhile, as a resume does', async () => {
    const there = await bench({ devices: 1 })
    const holder = holderOf(there.file)
    const plan = lastingPlan(there)
    there.hooks.once('packages.create', 'after', () => {
      holder.hold()
      void there.clock.sleep(2 * leaseLength, forever).then(() => {
        holder.free()
      })
    })
    expect((await there.start({ plan })).outcome).toBe('done')
    expect(there.events.filter((one) => one.kind === 'started')).toHaveLength(2)
    expect(made(there)).toEqual([1, 1, 1, 1])
  })

  it('goes on as well where the call that is cut off by that says so in its own words', async () => {
    let hold: (() => void) | null = null
    const site = (world: World, clock: IdleClock): Site => {
      const real = practiceSite(world)
      const states: Site['content']['states'] = async (content, signal) => {
        const first = hold
        hold = null
        first?.()
        if (first !== null)
          await clock.sleep(10 * leaseLength, signal).catch(() => {
            throw fail('outside', 'site-busy')
          })
        return real.content.states(content, signal)
      }
      return { ...real, content: { ...real.content, states } }
    }
    const there = await bench({ devices: 1, site })
    const plan = lastingPlan(there)
    const holder = holderOf(there.file)
    hold = () => {
      holder.hold()
      void there.clock.sleep(leaseLength + 5000, forever).then(() => {
        holder.free()
      })
    }
    expect((await there.start({ plan })).outcome).toBe('done')
    expect(there.events.filter((one) => one.kind === 'started')).toHaveLength(2)
  })

  it('ends here where somebody else has taken the run as soon as the file was free', async () => {
    const there = await bench({ devices: 1 })
    const holder = holderOf(there.file)
    const plan = lastingPlan(there)
    there.hooks.once('packages.create', 'after', () => {
      holder.hold()
      void there.clock.sleep(leaseLength + 1000, forever).then(() => {
        holder.free()
        const run = there.events[0]?.run ?? ''
        expect(takeLease(there.store.writer, run, claimant(7))).toMatchObject({ taken: { epoch: 2 } })
      })
    })
    expect(await failureOf(there.start({ plan }))).toMatchObject({ code: 'run-lease-lost' })
    expect(there.did('create-collection')).toBe(0)
  })

  it('is let go of when it is released, although nothing can be stored', async () => {
    const there = await bench({ devices: 1 })
    const holder = holderOf(there.file)
    const abort = new AbortController()
    there.hooks.once('packages.create', 'after', () => {
      holder.hold()
      void there.clock.sleep(5000, forever).then(() => {
        abort.abort(new Error('released'))
      })
      void there.clock.sleep(8000, forever).then(() => {
        holder.free()
      })
    })
    await expect(there.start({ signal: abort.signal })).rejects.toThrow('released')
    const run = there.events[0]?.run ?? ''
    expect(takeLease(there.store.writer, run, claimant(7))).toMatchObject({ taken: { epoch: 2 } })
    expect(there.did('create-collection')).toBe(0)
  })
})

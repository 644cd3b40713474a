import { noDesktop } from '#main/desktop/no-desktop.ts'
import { version } from '#main/version.ts'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { newId } from '#main/ids.ts'
import { ensureWorld, examplePlan, openPractice } from '#main/app-practice.ts'
import { openServices } from '#main/app-services.ts'
import { placesIn } from '#main/places.ts'
import { checkPlan } from '#main/runs/check-plan.ts'
import type { Connection } from '#main/runs/connection.ts'
import { startRun } from '#main/runs/service.ts'
import { savePlan } from '#main/store/plans.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { parsePlan } from '#shared/plan/parse-plan.ts'
import { jumpingClock } from './jumping-clock.ts'
import { stopwatch, timedPort, timedPorts } from './timed-port.ts'

/** Milliseconds of real time, bytes, and counts of one practice run. */
export interface Measured {
  readonly outcome: string | null
  readonly devices: number
  readonly steps: number
  readonly events: number
  /** The whole run, from the call that starts it to its report. */
  readonly total: number
  /** Within calls of the site's and the tenant's ports: the world's own work. */
  readonly world: number
  readonly site: number
  readonly tenant: number
  readonly share: number
  readonly siteCalls: number
  /** Nothing to do until the next awakening. */
  readonly waited: number
  /** What of it the clock jumped over; what a real run would have taken besides. */
  readonly jumped: number
  readonly peakBefore: number
  readonly peak: number
}

const peakBytes = (): number => process.resourceUsage().maxRSS * 1024

/** A whole practice run in this process, in a new home, at the usual speed of practice but without the waiting. */
export async function oneRun(home: string, devices: number): Promise<Measured> {
  const clock = jumpingClock(wallClock.now())
  const seen = { events: 0 }
  const log = { info: ignore, warn: ignore, error: ignore }
  const outside = { wall: clock, random: systemRandom, log, fetch }
  const services = openServices({
    home,
    ...outside,
    desktop: noDesktop('terminal', version),
    publish: () => (seen.events += 1),
    onProgress: ignore,
    onOwner: ignore,
    onWait: ignore,
  })
  const { practice } = placesIn(home)
  ensureWorld(practice, { devices, seed: 1, fresh: true }, clock)
  const opened = await openPractice(practice, outside)
  const watches = watchesOn(() => clock.busy())
  const means = { ...(await services.means()), connect: () => Promise.resolve(timed(opened, watches)) }
  const signal = AbortSignal.any([])
  try {
    const parsed = parsePlan(examplePlan(practice, devices, clock))
    if (!parsed.ok) throw new TypeError('the example plan is a plan')
    const plan = newId(systemRandom)
    await means.store.write((writer) => {
      savePlan(writer, plan, parsed.value)
    }, signal)
    const { reviewHash } = await checkPlan(means, plan, signal)
    const before = { ...figures(watches), waited: clock.waited, jumped: clock.jumped, peak: peakBytes() }
    const begun = performance.now()
    const report = await startRun(means, { plan, reviewed: reviewHash, confirm: devices }, signal)
    const total = performance.now() - begun
    const after = figures(watches)
    return {
      outcome: report.outcome,
      devices,
      steps: report.steps.filter((one) => one.outcome !== 'not-run').length,
      events: seen.events,
      total,
      world: after.world - before.world,
      site: after.site - before.site,
      tenant: after.tenant - before.tenant,
      share: after.share - before.share,
      siteCalls: after.siteCalls - before.siteCalls,
      waited: clock.waited - before.waited,
      jumped: clock.jumped - before.jumped,
      peakBefore: before.peak,
      peak: peakBytes(),
    }
  } finally {
    await opened.close()
    await services.close()
  }
}

const ignore = (): void => undefined

type Watches = ReturnType<typeof watchesOn>

function watchesOn(busy: () => () => void) {
  const world = stopwatch(busy)
  const both = () => world.begin()
  return { world, site: stopwatch(both), tenant: stopwatch(both), share: stopwatch(busy) }
}

const figures = ({ world, site, tenant, share }: Watches) => ({
  world: world.milliseconds,
  site: site.milliseconds,
  tenant: tenant.milliseconds,
  share: share.milliseconds,
  siteCalls: site.calls,
})

function timed(connection: Connection, watches: Watches): Connection {
  const { site, tenant, share, workstation } = connection.ports
  return {
    ...connection,
    ports: {
      site: timedPorts(site, watches.site),
      tenant: timedPort(tenant, watches.tenant),
      share: timedPort(share, watches.share),
      workstation,
    },
  }
}

if (import.meta.main) {
  const [home = '', devices = ''] = process.argv.slice(2)
  process.stdout.write(`${JSON.stringify(await oneRun(path.resolve(home), Number(devices)))}\n`)
}

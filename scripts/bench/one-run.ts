import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { startRun } from '#main/runs/service.ts'
import { inPractice, type Watches } from './practice.ts'

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
export const oneRun = (home: string, devices: number): Promise<Measured> =>
  inPractice(home, { devices }, async ({ means, asked, clock, watches, told }) => {
    const before = { ...figures(watches), waited: clock.waited, jumped: clock.jumped, peak: peakBytes() }
    const begun = performance.now()
    const report = await startRun(means, asked, AbortSignal.any([]))
    const total = performance.now() - begun
    const after = figures(watches)
    return {
      outcome: report.outcome,
      devices,
      steps: report.steps.filter((one) => one.outcome !== 'not-run').length,
      events: told(),
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
  })

const figures = ({ world, site, tenant, share }: Watches) => ({
  world: world.milliseconds,
  site: site.milliseconds,
  tenant: tenant.milliseconds,
  share: share.milliseconds,
  siteCalls: site.calls,
})

if (import.meta.main) {
  const [home = '', devices = ''] = process.argv.slice(2)
  process.stdout.write(`${JSON.stringify(await oneRun(path.resolve(home), Number(devices)))}\n`)
}

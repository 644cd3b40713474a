import { newId } from '#main/ids.ts'
import { ensureWorld, examplePlan, openPractice } from '#main/app-practice.ts'
import { openServices } from '#main/app-services.ts'
import { noDesktop } from '#main/desktop/no-desktop.ts'
import { placesIn } from '#main/places.ts'
import { checkPlan } from '#main/runs/check-plan.ts'
import type { Connection } from '#main/runs/connection.ts'
import type { RunMeans } from '#main/runs/means.ts'
import { savePlan } from '#main/store/plans.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { version } from '#main/version.ts'
import { parsePlan } from '#shared/plan/parse-plan.ts'
import { jumpingClock, type JumpingClock } from './jumping-clock.ts'
import { stopwatch, timedPort, timedPorts } from './timed-port.ts'

interface World {
  readonly devices: number
  /** How many times as fast as the wall; absent: the usual speed of practice. */
  readonly speed?: number
}

/** A practice world with a plan that was reviewed, and what a run of it is started with. */
export interface Practice {
  readonly means: RunMeans
  readonly asked: { readonly plan: string; readonly reviewed: string; readonly confirm: number }
  readonly clock: JumpingClock
  readonly watches: Watches
  /** How many events were told so far. */
  readonly told: () => number
}

/** Does some work in this process in a new home, in practice but without the waiting. */
export async function inPractice<T>(home: string, world: World, work: (practice: Practice) => Promise<T>): Promise<T> {
  const clock = jumpingClock(wallClock.now())
  let told = 0
  const log = { info: ignore, warn: ignore, error: ignore }
  const outside = { wall: clock, random: systemRandom, log, fetch }
  const services = openServices({
    home,
    ...outside,
    desktop: noDesktop('terminal', version),
    publish: () => (told += 1),
    onProgress: ignore,
    onOwner: ignore,
    onWait: ignore,
  })
  const { practice } = placesIn(home)
  ensureWorld(practice, { ...world, seed: 1, fresh: true }, clock)
  const opened = await openPractice(practice, outside)
  const watches = watchesOn(() => clock.busy())
  const means = { ...(await services.means()), connect: () => Promise.resolve(timed(opened, watches)) }
  const signal = AbortSignal.any([])
  try {
    const parsed = parsePlan(examplePlan(practice, world.devices, clock))
    if (!parsed.ok) throw new TypeError('the example plan is a plan')
    const plan = newId(systemRandom)
    await means.store.write((writer) => {
      savePlan(writer, plan, parsed.value)
    }, signal)
    const { reviewHash: reviewed } = await checkPlan(means, plan, signal)
    return await work({ means, asked: { plan, reviewed, confirm: world.devices }, clock, watches, told: () => told })
  } finally {
    await opened.close()
    await services.close()
  }
}

const ignore = (): void => undefined

export type Watches = ReturnType<typeof watchesOn>

function watchesOn(busy: () => () => void) {
  const world = stopwatch(busy)
  const both = () => world.begin()
  return { world, site: stopwatch(both), tenant: stopwatch(both), share: stopwatch(busy) }
}

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

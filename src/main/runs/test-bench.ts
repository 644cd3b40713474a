import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { iso } from '#shared/clock.ts'
import type { Output } from '#shared/contract/calls.ts'
import type { RunEvent } from '#shared/contract/events.ts'
import type { Confirmation, RunReport, StepName } from '#shared/contract/run.ts'
import { Failed, type Failure } from '#shared/failure.ts'
import { planSchema, type Plan } from '#shared/plan/plan.ts'
import type { Site } from '#main/configmgr/port.ts'
import { newId } from '#main/ids.ts'
import { graphClient } from '#main/intune/graph-client.ts'
import { practiceRetryPolicy } from '#main/intune/retry.ts'
import { graphTenant } from '#main/intune/tenant.ts'
import { practiceSite } from '#main/practice/site/practice-site.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { startPracticeTenant } from '#main/practice/tenant/server.ts'
import { testUnc } from '#main/practice/test-world.ts'
import { chosenDevices } from '#main/practice/world/devices.ts'
import { dumpWorld } from '#main/practice/world/dump.ts'
import { createWorld, openWorld } from '#main/practice/world/open.ts'
import { tenantData } from '#main/practice/world/tenant-data.ts'
import type { World } from '#main/practice/world/world.ts'
import { folderShare } from '#main/share/folder-share.ts'
import { savePlan } from '#main/store/plans.ts'
import { openStore, type OpenedStore } from '#main/store/store.ts'
import { systemRandom, wallClock } from '#main/time.ts'
import { openBackground } from './background.ts'
import { checkPlan } from './check-plan.ts'
import { confirmRun, showDifferences } from './confirm.ts'
import { noChildren, type Connection } from './connection.ts'
import { leaveOut } from './leave-out.ts'
import type { RunMeans } from './means.ts'
import { resumeRun, startRun } from './service.ts'
import { stopRun } from './stop-run.ts'
import { idleClock, type IdleClock } from './test-clock.ts'
import { Hooks } from './test-hooks.ts'

const beginning = Date.parse('2026-11-24T07:00:00Z')
const speed = 2000
const day = 24 * 60 * 60_000
export const forever = new AbortController().signal

export interface BenchWishes {
  readonly devices?: number
  readonly seed?: number
  readonly faults?: readonly string[]
  readonly deviceLimit?: number
  /** Another door to the site than the one in this process. */
  readonly site?: (world: World, clock: IdleClock) => Site
}

export interface StartWishes {
  readonly plan?: Plan
  readonly until?: StepName
  readonly signal?: AbortSignal
  readonly answer?: 'at-end' | 'when-begun'
}

/** A store, a practice world with tenant and share, and the work on runs between them; hours take moments. */
export interface Bench {
  /** The database of the store. */
  readonly file: string
  readonly means: RunMeans
  readonly connection: Connection
  readonly store: OpenedStore
  readonly clock: IdleClock
  readonly world: World
  /** The site as it is, past the hooks. */
  readonly site: Site
  readonly share: string
  readonly hooks: Hooks
  readonly events: RunEvent[]
  readonly logged: string[]
  plan(more?: Partial<Plan>): Plan
  check(plan?: Plan): Promise<Output<'plan:check'> & { readonly id: string }>
  start(wishes?: StartWishes): Promise<RunReport>
  resume(run: string, signal?: AbortSignal): Promise<RunReport>
  stop(run: string, rehearse?: boolean): Promise<Output<'run:stop'>>
  differences(run: string): Promise<Confirmation>
  /** Accepts what `differences` shows now. */
  accept(run: string): Promise<RunReport>
  leaveOut(run: string, resourceIds: readonly number[]): Promise<Confirmation>
  dump(): ReturnType<typeof dumpWorld>
  /** How often this installation did something in the site. */
  did(primitive: string): number
  /** Another installation: a store of its own, the same world. */
  elsewhere(): Bench
}

interface World_ {
  readonly file: string
  readonly share: string
  readonly clock: IdleClock
  readonly world: World
  readonly connection: Connection
  readonly hooks: Hooks
  readonly folder: string
}

/** The UNC name of the practice share as the folder behind it. */
const behind =
  (share: string) =>
  (unc: string): string | null =>
    unc.startsWith(testUnc) ? path.join(share, ...unc.slice(testUnc.length).split('\\')) : null

export async function bench(wishes: BenchWishes = {}): Promise<Bench> {
  return benchOn(await openWorldFor(wishes), wishes, 'here')
}

async function openWorldFor(wishes: BenchWishes): Promise<World_> {
  const { devices = 3, seed = 1, faults = [], site = practiceSite } = wishes
  const folder = mkdtempSync(path.join(tmpdir(), 'runs-'))
  const [file, share] = [path.join(folder, 'world.db'), path.join(folder, 'share')]
  mkdirSync(share)
  const clock = idleClock(beginning)
  createWorld(file, { seed, devices, speed, faults, door: 'in-process' }, { wall: clock })
  const world = openWorld(file, { wall: clock, shareFolderOfUnc: behind(share) })
  const server = await startPracticeTenant(tenantData(world), { random: systemRandom, wall: wallClock, pageSize: 50 })
  const hooks = new Hooks()
  const connection = connectionOn({ clock, world, site: site(world, clock), share, hooks, server })
  onTestFinished(async () => {
    await server.close()
    world.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { file, share, clock, world, connection, hooks, folder }
}

interface Parts {
  readonly clock: IdleClock
  readonly world: World
  readonly site: Site
  readonly share: string
  readonly hooks: Hooks
  readonly server: { readonly url: string; readonly token: string }
}

/** Tenant and share wait in real time, which does not count; only the site's time and the run's own does. */
function connectionOn({ clock, world, site, share, hooks, server }: Parts): Connection {
  const client = graphClient({
    cloud: { graphBase: server.url },
    fetch: (input, init) => clock.during(wholeAnswer(fetch(input, init))),
    token: () => Promise.resolve(server.token),
    wall: wallClock,
    random: systemRandom,
    policy: { ...practiceRetryPolicy, attempts: 1 },
  })
  const watched: Site = {
    about: hooks.around(site.about, 'about'),
    packages: hooks.around(site.packages, 'packages'),
    collections: hooks.around(site.collections, 'collections'),
    devices: hooks.around(site.devices, 'devices'),
    images: hooks.around(site.images, 'images'),
    taskSequences: hooks.around(site.taskSequences, 'taskSequences'),
    locks: hooks.around(site.locks, 'locks'),
    content: hooks.around(site.content, 'content'),
    deployments: hooks.around(site.deployments, 'deployments'),
    status: hooks.around(site.status, 'status'),
  }
  const folder = folderShare({
    folder: share,
    unc: testUnc,
    wall: wallClock,
    random: systemRandom,
    readUnc: (unc) => behind(share)(unc) ?? unc,
    isFull: () => world.shareIsFull(),
  })
  const real = {
    prove: (signal: AbortSignal) => clock.during(folder.prove(signal)),
    read: (name: string, signal: AbortSignal) => clock.during(folder.read(name, signal)),
    write: (name: string, bytes: Uint8Array, signal: AbortSignal) => clock.during(folder.write(name, bytes, signal)),
  }
  return {
    id: 'practice',
    kind: 'practice',
    clocks: { world: world.clock, wall: clock },
    ports: {
      tenant: hooks.around(graphTenant(client), 'tenant'),
      site: watched,
      share: hooks.around(real, 'share'),
      workstation: {
        facts: () => Promise.resolve({ account: 'technician', machine: 'BENCH-01' }),
        powerShell: () => Promise.resolve(null),
      },
    },
    world: { door: 'in-process', seed: world.settings.seed, speed },
    children: noChildren,
    close: () => Promise.resolve(),
  }
}

/** Nothing of the answer is still on its way when it is handed on. */
async function wholeAnswer(asked: Promise<Response>): Promise<Response> {
  const answer = await asked
  const { status, headers } = answer
  return new Response(status === 204 ? null : await answer.arrayBuffer(), { status, headers })
}

function benchOn(there: World_, wishes: BenchWishes, name: string): Bench {
  const { clock, connection, world, hooks } = there
  const file = path.join(there.folder, `${name}.db`)
  // As short as the app's: what waits for the file waits on this clock.
  const store = openStore(file, { wall: clock, random: systemRandom, patience: 1 })
  // What a power cut leaves is the store's own question (store/crash.test.ts).
  store.writer.change('PRAGMA synchronous = OFF')
  onTestFinished(() => {
    store.close()
  })
  const events: RunEvent[] = []
  const logged: string[] = []
  const note = (what: string) => {
    logged.push(what)
  }
  const means: RunMeans = {
    store,
    connect: () => Promise.resolve(connection),
    wall: clock,
    random: systemRandom,
    log: { info: note, warn: note, error: note },
    publish: (event) => {
      events.push(event)
    },
    onProgress: () => undefined,
    background: openBackground({ info: note, warn: note, error: note }),
    patience: { attempts: 4, pause: 300 },
    deviceLimit: wishes.deviceLimit ?? null,
  }
  const made: Bench = {
    file,
    means,
    connection,
    store,
    clock,
    world,
    site: practiceSite(world),
    share: there.share,
    hooks,
    events,
    logged,
    plan: (more = {}) => ({ ...examplePlan(world), ...more }),
    async check(plan = made.plan()) {
      const id = newId(systemRandom)
      savePlan(store.writer, id, plan)
      return { id, ...(await checkPlan(means, id, forever)) }
    },
    async start({ plan, until, answer, signal = forever } = {}) {
      const { id, reviewHash, devices } = await made.check(plan)
      const asked = { plan: id, reviewed: reviewHash, confirm: devices.length, until, answer }
      return startRun(means, asked, signal)
    },
    resume: (run, signal = forever) => resumeRun(means, { run }, signal),
    stop: (run, rehearse = false) => stopRun(means, { run, rehearse }, forever),
    differences: (run) => showDifferences(means, run, forever),
    async accept(run) {
      const { reviewHash, devices } = await made.differences(run)
      return confirmRun(means, { run, reviewed: reviewHash, confirm: devices.length }, forever)
    },
    leaveOut: (run, resourceIds) => leaveOut(means, { run, resourceIds: [...resourceIds] }, forever),
    dump: () => dumpWorld(there.file, clock),
    did: (primitive) => made.dump().history.filter((one) => one.primitive === primitive && one.by === 'drydock').length,
    elsewhere: () => benchOn(there, wishes, `elsewhere-${newId(systemRandom)}`),
  }
  return made
}

/** A plan for the chosen devices of the world. */
const examplePlan = (world: World): Plan =>
  planSchema.parse({
    schema: 1,
    batch: 'Room 12',
    connection: 'practice',
    profile: { id: exampleProfileId },
    package: { name: 'Autopilot for existing devices config' },
    collection: { new: { name: 'Autopilot Room 12', comment: 'Refresh 2026' } },
    devices: chosenDevices(world).map(({ serial }) => ({ serial })),
    taskSequence: {
      new: {
        name: 'Autopilot for existing devices',
        variant: 'fast',
        bootImageId: 'PRA00005',
        osImageId: 'PRA00011',
        imageIndex: 3,
      },
    },
    distribution: { points: ['dp1.practice.example', 'dp2.practice.example'] },
    deployment: {
      purpose: 'available',
      availability: 'clients',
      option: 'download-when-needed',
      showProgress: true,
      expires: iso(world.clock.now() + day),
    },
  })

/** What `work` fails with; it has to fail, and as a failure. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work
  } catch (error) {
    if (error instanceof Failed) return error.failure
    throw error
  }
  throw new Error('nothing has failed')
}

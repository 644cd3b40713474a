import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { iso, type Clock, type Random } from '#shared/clock.ts'
import type { WorldWishes } from '#shared/contract/plan.ts'
import { fail } from '#shared/failure.ts'
import { graphClient } from '#main/intune/graph-client.ts'
import { practiceRetryPolicy } from '#main/intune/retry.ts'
import { graphTenant } from '#main/intune/tenant.ts'
import { practiceUnc } from '#main/practice/practice-unc.ts'
import { startPracticeTenant, type PracticeTenantOptions } from '#main/practice/tenant/server.ts'
import { expectedEnd, type ExpectedEnd } from '#main/practice/faults/expected.ts'
import { exampleProfileId } from '#main/practice/tenant/fixtures.ts'
import { chosenDevices } from '#main/practice/world/devices.ts'
import { dumpWorld } from '#main/practice/world/dump.ts'
import { inTurn } from '#main/practice/world/in-turn.ts'
import { createWorld, openWorld, worldNow, worldSettings } from '#main/practice/world/open.ts'
import { defaultSpeed } from '#main/practice/world/settings.ts'
import { tenantData } from '#main/practice/world/tenant-data.ts'
import type { World } from '#main/practice/world/world.ts'
import type { Log } from '#main/log/port.ts'
import { folderShare } from '#main/share/folder-share.ts'
import type { OpenedConnection } from './app-connections.ts'
import { openPracticeSite } from './app-practice-site.ts'

/** Wall time, milliseconds: what a person does not notice. What waits longer for the world waits without blocking. */
const shortHold = 50

const files = (folder: string) => ({ world: path.join(folder, 'world.db'), share: path.join(folder, 'share') })

/** A UNC name inside the practice share as the folder behind it; null: this site server can't read it. */
const behind =
  (share: string) =>
  (unc: string): string | null => {
    const [root, rest] = [unc.slice(0, practiceUnc.length), unc.slice(practiceUnc.length)]
    if (root.toLowerCase() !== practiceUnc.toLowerCase() || (rest !== '' && !rest.startsWith('\\'))) return null
    const parts = rest.split('\\').filter((one) => one !== '')
    return parts.includes('..') ? null : path.join(share, ...parts)
  }

/** Makes the practice world of a home if there is none; other values for one that exists: `world-differs`. */
export function ensureWorld(folder: string, wishes: WorldWishes & { fresh?: boolean | undefined }, wall: Clock): void {
  const { world, share } = files(folder)
  const there = worldSettings(world)
  if (there === null) {
    mkdirSync(share, { recursive: true })
    const { seed = 1, devices = 12, speed = defaultSpeed, faults = [], door = 'in-process' } = wishes
    createWorld(world, { seed, devices, speed, faults, door }, { wall })
    return
  }
  if (wishes.fresh === true) throw fail('input', 'world-exists')
  const differs = (['seed', 'speed', 'door'] as const).filter(
    (name) => wishes[name] !== undefined && wishes[name] !== there[name],
  )
  const sameFaults = wishes.faults === undefined || sorted(wishes.faults) === sorted(there.faults)
  const what = [...differs, ...(sameFaults ? [] : ['fault'])].map((name) => `--${name}`)
  if (what.length > 0) throw fail('input', 'world-differs', { what: what.join(', ') })
}

interface NewWorld {
  readonly faults: readonly string[]
  readonly devices?: number | undefined
  readonly speed?: number | undefined
}

/**
 * Puts a new practice world, with an empty share, in the place of the one that is there; seed and door stay, and so does
 * what is not given. Nothing is lost where that fails: `fault-unknown`, `bad-argument`, or `practice-in-use` where
 * another process holds a file of the old one.
 */
export function renewWorld(folder: string, { faults, devices, speed }: NewWorld, wall: Clock): void {
  const before = `${folder}.before`
  const there = worldSettings(files(folder).world)
  rmSync(before, { recursive: true, force: true })
  if (existsSync(folder)) moveAside(folder, before)
  try {
    const kept = there ?? {}
    const wanted = { ...(devices === undefined ? {} : { devices }), ...(speed === undefined ? {} : { speed }) }
    ensureWorld(folder, { ...kept, ...wanted, faults: [...faults] }, wall)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (existsSync(before)) renameSync(before, folder)
    throw error
  }
  rmSync(before, { recursive: true, force: true })
}

function moveAside(folder: string, before: string): void {
  try {
    renameSync(folder, before)
  } catch (error) {
    throw fail('input', 'practice-in-use', { folder }, error instanceof Error ? error.message : '')
  }
}

const sorted = (names: readonly string[]): string => names.toSorted().join()

interface PracticeMeans {
  readonly wall: Clock
  readonly random: Random
  readonly log: Log
  readonly fetch: typeof globalThis.fetch
}

/** Opens the practice world of a home, its tenant over HTTP on this machine, its site in this process, the share in the home. */
export async function openPractice(
  folder: string,
  { wall, random, log, fetch }: PracticeMeans,
): Promise<OpenedConnection> {
  const { world: file, share: shareFolder } = files(folder)
  const world = openWorld(file, { wall, shareFolderOfUnc: behind(shareFolder), timeout: shortHold })
  const turn: PracticeTenantOptions['inTurn'] = (work, signal) => inTurn(world, work, signal)
  const server = await startPracticeTenant(tenantData(world), { random, wall, inTurn: turn })
  const client = graphClient({
    cloud: { graphBase: server.url },
    fetch,
    token: () => Promise.resolve(server.token),
    wall,
    random,
    policy: practiceRetryPolicy,
  })
  const { seed, speed, door } = world.settings
  const opened = await openPracticeSite(world, { wall, random, log })
  const shareAt: OpenedConnection['shareAt'] = (place) =>
    folderShare({
      ...place,
      wall,
      random,
      readUnc: (unc) => behind(shareFolder)(unc) ?? unc,
      isFull: () => world.shareIsFull(),
    })
  return {
    id: 'practice',
    kind: 'practice',
    clocks: { world: world.clock, wall },
    ports: {
      tenant: graphTenant(client),
      site: opened.site,
      workstation: opened.workstation,
      share: shareAt({ folder: shareFolder, unc: practiceUnc }),
    },
    shareAt,
    world: { seed, speed, door },
    children: opened.children,
    async close() {
      await opened.close()
      await server.close()
      world.close()
    },
  }
}

/** A plan for the practice world that expires after 24 h of world time; `devices`: how many of the chosen ones. */
export function examplePlan(folder: string, devices: number | undefined, wall: Clock): object {
  return withWorld(folder, wall, (world) => ({
    schema: 1,
    batch: 'Room 12',
    connection: 'practice',
    profile: { id: exampleProfileId },
    package: { name: 'Autopilot for existing devices config' },
    collection: {
      new: { name: 'Autopilot Room 12', comment: 'Practice', limitingCollectionId: 'SMS00001' },
    },
    devices: serialsOf(world, devices).map((serial) => ({ serial })),
    taskSequence: {
      new: {
        name: 'Autopilot for existing devices',
        description: '',
        variant: 'fast',
        bootImageId: 'PRA00005',
        osImageId: 'PRA00011',
        imageIndex: 3,
        atEnd: 'restart',
      },
    },
    distribution: { points: ['dp1.practice.example', 'dp2.practice.example'], groups: [] },
    deployment: {
      purpose: 'available',
      availability: 'clients',
      option: 'download-when-needed',
      showProgress: true,
      expires: iso(world.clock.now() + day),
      comment: '',
      cap: Math.max(100, devices ?? world.settings.devices),
    },
  }))
}

const serialsOf = (world: World, most: number | undefined): readonly string[] =>
  chosenDevices(world)
    .slice(0, most)
    .map(({ serial }) => serial)

/** Serial numbers of the first devices that a practice plan may take, at most `most`. */
export async function practiceSerials(
  folder: string,
  { most, wall }: { readonly most: number; readonly wall: Clock },
  signal: AbortSignal,
): Promise<readonly string[]> {
  const world = openWorld(files(folder).world, { wall, shareFolderOfUnc: () => null, timeout: shortHold })
  try {
    return await inTurn(world, () => serialsOf(world, most), signal)
  } finally {
    world.close()
  }
}

const day = 24 * 60 * 60_000

function withWorld<T>(folder: string, wall: Clock, work: (world: World) => T): T {
  const world = openWorld(files(folder).world, { wall, shareFolderOfUnc: () => null })
  try {
    return work(world)
  } finally {
    world.close()
  }
}

/** How a run over all chosen devices has to end with the faults of this world. */
export const expectedOf = (folder: string, wall: Clock): ExpectedEnd => withWorld(folder, wall, expectedEnd)

export const dumpOf = (folder: string, wall: Clock) => dumpWorld(files(folder).world, wall)

/** World time of the practice world of a home, milliseconds; wall time where there is none. */
export const practiceNow = (folder: string, wall: Clock): number => worldNow(files(folder).world, wall) ?? wall.now()

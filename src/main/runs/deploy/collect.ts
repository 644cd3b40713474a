import type { ReviewFacts } from '#shared/plan/facts.ts'
import { RecordIndex } from '#shared/plan/identity.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { DeviceRecord, FoundDevice } from '#shared/site.ts'
import type { RegisteredDevice } from '#shared/tenant.ts'
import { siteBatch } from '#shared/site.ts'
import type { Clocks } from '#shared/clock.ts'
import { batches } from '../batches.ts'
import type { DeployPorts } from './context.ts'
import { recordsLike } from './gate-facts.ts'
import { collectObjects } from './collect-objects.ts'
import { collectTenant } from './collect-tenant.ts'

/** What the store knows and the review needs; the run under way does not count itself. */
export interface StoreFacts {
  busy(resourceIds: readonly number[], except: string | null): readonly { resourceId: number; batch: string }[]
  /** Site ids among these that runs of this store made or intended. */
  madeHere(marker: string, siteIds: readonly string[]): ReadonlySet<string>
  /** Batches of unfinished runs of this profile. */
  sharedRuns(profileMarker: string, except: string | null): readonly string[]
  /** Devices of earlier runs that were given a file with this hash. */
  devicesWithFile(sha256: string): { readonly count: number; readonly names: readonly string[] }
}

export interface Collecting {
  readonly plan: Plan
  readonly ports: DeployPorts
  readonly clocks: Clocks
  readonly store: StoreFacts
  readonly deviceLimit: number | null
  readonly signal: AbortSignal
  /** The run that asks, so that it does not find itself; null before there is one. */
  readonly run: string | null
}

/** Reads everything that the review looks at. Changes nothing but a nonce file on the share that it removes again. */
export async function collectFacts(asked: Collecting): Promise<ReviewFacts> {
  const { plan, ports, clocks, store, signal, run } = asked
  const powerShell = await ports.workstation.powerShell(signal)
  const site = await ports.site.about.facts(signal)
  const rights = await ports.site.about.rights(signal)
  const [tenant, devices, share] = await Promise.all([
    collectTenant({ tenant: ports.tenant, profile: plan.profile, devices: plan.devices.length, signal }),
    findDevices(asked),
    ports.share.prove(signal),
  ])
  const objects = await collectObjects(asked, tenant)
  const records = [...resolved(devices).values()]
  const lookalikes = await findLookalikes(asked, records)
  const registered = await registeredAmong(asked, records)
  return {
    now: clocks.world.now(),
    deviceLimit: asked.deviceLimit,
    powerShell,
    site: { version: site.version, consoleVersion: site.consoleVersion },
    rights,
    tenant: { id: tenant.organizationId, findings: tenant.organizationFindings },
    profile: tenant.profile,
    profileFindings: tenant.profileFindings,
    share,
    devices,
    lookalikes,
    registered,
    busy: store.busy(
      records.map((one) => one.resourceId),
      run,
    ),
    ...objects,
  }
}

async function findDevices({ plan, ports, signal }: Collecting): Promise<readonly FoundDevice[]> {
  const all: FoundDevice[] = []
  for (const batch of batches(plan.devices, siteBatch)) all.push(...(await ports.site.devices.find(batch, signal)))
  return all
}

/** Devices that the plan's keys lead to without doubt. */
function resolved(devices: readonly FoundDevice[]): ReadonlyMap<number, DeviceRecord> {
  const only = devices.flatMap(({ records }) => {
    const current = records.filter((one) => !one.isObsolete)
    const candidates = current.length > 0 ? current : records
    return candidates.length === 1 ? candidates : []
  })
  return new Map(only.map((one) => [one.resourceId, one]))
}

async function findLookalikes(
  { ports, signal }: Collecting,
  records: readonly DeviceRecord[],
): Promise<ReviewFacts['lookalikes']> {
  const around = await recordsLike({ ports, signal }, records)
  const index = new RecordIndex(around.filter((one) => !one.isObsolete))
  const pairs = records.map(({ resourceId, ...more }): [number, readonly DeviceRecord[]] => {
    const others = index.like({ resourceId, ...more }).filter((one) => one.resourceId !== resourceId)
    return [resourceId, others.toSorted((a, b) => a.resourceId - b.resourceId)]
  })
  return new Map(pairs.filter(([, others]) => others.length > 0))
}

async function registeredAmong(
  { ports, signal }: Collecting,
  records: readonly DeviceRecord[],
): Promise<readonly RegisteredDevice[]> {
  const serials = records.map((one) => one.serial).filter((serial) => serial !== '')
  return serials.length === 0 ? [] : ports.tenant.registered(serials, signal)
}

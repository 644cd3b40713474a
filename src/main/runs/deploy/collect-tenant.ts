import { fail } from '#shared/failure.ts'
import { block, type Finding } from '#shared/finding.ts'
import type { ProfileFacts } from '#shared/plan/facts.ts'
import { convert } from '#shared/autopilot/convert.ts'
import { writeBytes } from '#shared/autopilot/bytes.ts'
import { folderNames } from '#shared/autopilot/folder-name.ts'
import type { OrganizationReading } from '#shared/autopilot/organization.ts'
import type { ProfileReading } from '#shared/autopilot/profile.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { sayFinding } from '#shared/texts/say.ts'
import { sha256 } from '#main/ids.ts'
import type { Tenant } from '#main/intune/port.ts'
import { gather } from '../batches.ts'

export interface TenantFacts {
  readonly organizationId: string
  readonly organizationFindings: readonly Finding[]
  readonly profile: ProfileFacts | null
  readonly profileFindings: readonly Finding[]
  /** null: no file can be made; the findings say why. */
  readonly file: PlannedFile | null
}

/** The file as it will be written. */
export interface PlannedFile {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly folderName: string
  readonly correlationId: string
  readonly tenantId: string
}

export interface TenantAsked {
  readonly tenant: Tenant
  readonly profile: Plan['profile']
  /** How many devices get the file; absent: not known yet. */
  readonly devices?: number
  readonly signal: AbortSignal
}

/** Profile and organization from the tenant, and the file that they make. */
export async function collectTenant({ tenant, profile, devices, signal }: TenantAsked): Promise<TenantFacts> {
  const organization = await tenant.organization(signal)
  const all = await gather(tenant.profiles(signal))
  const { chosen, findings } = choose(profile, all)
  const made = chosen === null ? null : makeFile(chosen, organization, devices)
  return {
    organizationId: organization.id,
    organizationFindings: organization.findings,
    profile: chosen === null ? null : factsOf(chosen),
    profileFindings: [...findings, ...(chosen?.findings ?? []), ...(made?.findings ?? [])],
    file:
      chosen === null || made === null
        ? null
        : {
            bytes: made.bytes,
            sha256: sha256(made.bytes),
            folderName: folderOf(chosen, all),
            correlationId: chosen.id,
            tenantId: organization.id,
          },
  }
}

/** The file of a profile that can have one. Fails with `profile-refused` (kind blocked), which says why. */
export function requireFile(tenant: TenantFacts): PlannedFile {
  const { file, profile, organizationFindings, profileFindings } = tenant
  if (file !== null) return file
  const all = [...organizationFindings, ...profileFindings]
  const reasons = all.filter((one) => one.level === 'block').map((one) => sayFinding(one).text)
  throw fail('blocked', 'profile-refused', { profile: profile?.name ?? '-', reasons })
}

function choose(
  wanted: { id: string } | { name: string },
  all: readonly ProfileReading[],
): { chosen: ProfileReading | null; findings: readonly Finding[] } {
  const profile = 'id' in wanted ? wanted.id : wanted.name
  const fits = all.filter((one) =>
    'id' in wanted ? one.id.toLowerCase() === wanted.id.toLowerCase() : one.displayName === wanted.name,
  )
  const [only, ...more] = fits
  if (only === undefined) return { chosen: null, findings: [block('profile-not-found', 'profile', { profile })] }
  if (more.length === 0) return { chosen: only, findings: [] }
  return {
    chosen: null,
    findings: [block('profile-ambiguous', 'profile', { profile, ids: fits.map((one) => one.id) })],
  }
}

function factsOf(reading: ProfileReading): ProfileFacts {
  return {
    id: reading.id,
    name: reading.displayName,
    lastModified: reading.lastModified ?? '',
    join: reading.profile?.join ?? 'entra',
  }
}

function makeFile(
  reading: ProfileReading,
  organization: OrganizationReading,
  devices: number | undefined,
): { bytes: Uint8Array; findings: readonly Finding[] } | null {
  if (reading.profile === null || organization.organization === null) return null
  const { file, findings } = convert(
    reading.profile,
    organization.organization,
    devices === undefined ? {} : { devices },
  )
  return { bytes: writeBytes(file), findings }
}

/** A folder named after the profile; clashes are resolved the same way each time, whatever the order of the answer. */
function folderOf(chosen: ProfileReading, all: readonly ProfileReading[]): string {
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const names = folderNames(sorted.map((one) => one.displayName))
  return names[sorted.findIndex((one) => one.id === chosen.id)] ?? chosen.id
}

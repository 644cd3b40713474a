import { Buffer } from 'node:buffer'
import { convert } from '#shared/autopilot/convert.ts'
import { writeBytes } from '#shared/autopilot/bytes.ts'
import { folderNames } from '#shared/autopilot/folder-name.ts'
import { readOrganizationFile, type OrganizationReading } from '#shared/autopilot/organization.ts'
import { readProfileFile, type ProfileReading } from '#shared/autopilot/profile.ts'
import type { Output, Parsed } from '#shared/contract/calls.ts'
import { fail } from '#shared/failure.ts'
import { isBlocked, warn, type Finding } from '#shared/finding.ts'
import { sayFinding } from '#shared/texts/say.ts'
import type { Tenant } from '#main/intune/port.ts'
import { sha256 } from '#main/ids.ts'
import { readJsonFile } from '#main/read-json-file.ts'
import type { Share } from '#main/share/port.ts'

type Asked = Parsed<'configuration-file:make'>
type Made = Output<'configuration-file:make'>

interface Source {
  readonly organization: OrganizationReading
  /** All profiles that have a say in the folder names. */
  readonly all: readonly ProfileReading[]
  readonly chosen: readonly ProfileReading[]
}

/**
 * Makes configuration files from the tenant or from files: one profile, or every suitable one with the others listed.
 * A single profile that can't be used fails with `profile-refused` (kind blocked).
 */
export async function makeFiles(
  asked: Asked,
  tenant: () => Promise<Tenant>,
  shareAt: (folder: string) => Share,
  signal: AbortSignal,
): Promise<Made> {
  const { source, out, region } = asked
  const share = out === null ? null : shareAt(out)
  const { organization, all, chosen } = await readSource(source, tenant, signal)
  const names = folderNames(all.map((one) => one.displayName))
  const files: Made['files'] = []
  const skipped: Made['skipped'] = []
  const findings: Finding[] = [...organization.findings]
  for (const reading of chosen) {
    signal.throwIfAborted()
    const profile = { id: reading.id, displayName: reading.displayName }
    const bytes = makeBytes(reading, organization, region)
    if (bytes.blocked.length > 0 || bytes.bytes === null) {
      skipped.push({ profile, findings: [...bytes.blocked] })
      continue
    }
    findings.push(...bytes.findings)
    const folder = names[all.indexOf(reading)] ?? reading.id
    const written = share === null ? null : await share.write(folder, bytes.bytes, signal)
    const path = written?.path ?? null
    if (written !== null && written.others.length > 0)
      findings.push(warn('share-other-files', written.path, { names: written.others }))
    files.push({ path, base64: Buffer.from(bytes.bytes).toString('base64'), sha256: sha256(bytes.bytes), profile })
  }
  const [refused] = skipped
  if (source.kind !== 'all' && refused !== undefined) {
    const reasons = refused.findings.map((one) => sayFinding(one).text)
    throw fail('blocked', 'profile-refused', { profile: refused.profile.displayName, reasons })
  }
  return { files, skipped, findings }
}

function makeBytes(
  reading: ProfileReading,
  organization: OrganizationReading,
  region: string | null,
): { bytes: Uint8Array | null; blocked: readonly Finding[]; findings: readonly Finding[] } {
  const before = [...organization.findings, ...reading.findings]
  const blocked = before.filter((one) => one.level === 'block')
  if (isBlocked(blocked) || reading.profile === null || organization.organization === null)
    return { bytes: null, blocked, findings: [] }
  const { file, findings } = convert(reading.profile, organization.organization, region === null ? {} : { region })
  const refused = findings.filter((one) => one.level === 'block')
  return { bytes: writeBytes(file), blocked: refused, findings: [...reading.findings, ...findings] }
}

async function readSource(
  source: Asked['source'],
  tenant: () => Promise<Tenant>,
  signal: AbortSignal,
): Promise<Source> {
  if (source.kind === 'files') {
    const profile = readProfileFile(await readJsonFile(source.profile))
    const organization = readOrganizationFile(await readJsonFile(source.organization))
    return { organization, all: [profile], chosen: [profile] }
  }
  const from = await tenant()
  const organization = await from.organization(signal)
  const all: ProfileReading[] = []
  for await (const page of from.profiles(signal)) all.push(...page)
  all.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { organization, all, chosen: source.kind === 'all' ? all : [choose(all, source.key)] }
}

function choose(all: readonly ProfileReading[], profile: string): ProfileReading {
  const byId = all.filter((one) => one.id.toLowerCase() === profile.toLowerCase())
  const fits = byId.length > 0 ? byId : all.filter((one) => one.displayName === profile)
  const [only, ...more] = fits
  if (only === undefined) throw fail('input', 'profile-not-found', { profile })
  if (more.length > 0) throw fail('input', 'profile-ambiguous', { profile, count: fits.length })
  return only
}

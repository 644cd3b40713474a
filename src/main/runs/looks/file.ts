import type { Output } from '#shared/contract/calls.ts'
import type { PackageRecord } from '#shared/site.ts'
import type { PackageFolder } from '#main/share/port.ts'
import { collectTenant, requireFile, type PlannedFile, type TenantFacts } from '../deploy/collect-tenant.ts'
import { profileMarker } from '../deploy/markers.ts'
import { folderNameOf } from '../deploy/profile-objects.ts'
import { profileOfDraft, type LookAt } from './look-at.ts'

interface FileThere {
  readonly tenant: TenantFacts
  readonly file: PlannedFile
  /** Carry the profile's marker. */
  readonly packages: readonly PackageRecord[]
  readonly folder: PackageFolder
}

/**
 * The file that a draft's profile makes, and the folder where it goes. `devices`: how many the draft holds so far; with
 * none, what depends on their number is left open. Fails with `profile-not-chosen`, `profile-refused`.
 */
export async function fileOfDraft({ draft, connection, signal }: LookAt, devices = 0): Promise<FileThere> {
  const { tenant: port, share, site } = connection.ports
  const asked = { tenant: port, profile: profileOfDraft(draft), signal }
  const tenant = await collectTenant(devices === 0 ? asked : { ...asked, devices })
  const file = requireFile(tenant)
  const packages = await site.packages.withMarker(profileMarker(file.tenantId, file.correlationId), signal)
  return { tenant, file, packages, folder: await share.read(folderNameOf(file, packages[0]), signal) }
}

/** `devices`: how many the draft holds so far. */
export async function previewFile(look: LookAt, devices?: number): Promise<Output<'configuration-file:preview'>> {
  const { tenant, file, folder } = await fileOfDraft(look, devices)
  return {
    text: new TextDecoder().decode(file.bytes),
    sha256: file.sha256,
    path: folder.path,
    unc: folder.unc,
    findings: [...tenant.organizationFindings, ...tenant.profileFindings],
    onShare: folder.sha256 === null ? null : folder.sha256 === file.sha256 ? 'same' : 'other',
  }
}

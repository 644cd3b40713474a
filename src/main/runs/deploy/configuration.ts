import { acceptable } from '#shared/plan/difference.ts'
import { alreadyDone, done, type DeployContext, type StepEnd } from './context.ts'
import { collectTenant, requireFile, type PlannedFile } from './collect-tenant.ts'

/** One profile becomes pure ASCII bytes on the share; the folder then holds exactly that file (formats.md, steps). */
export async function configurationStep(context: DeployContext): Promise<StepEnd> {
  const { plan, ports, tools, review } = context
  const { profile, devices } = plan
  const { tenant } = ports
  const file = requireFile(await collectTenant({ tenant, profile, devices: devices.length, signal: tools.signal }))
  if (file.sha256 !== review.fileSha256) {
    const subject = review.profile?.name ?? '-'
    return { kind: 'differs', differences: [acceptable('profile', subject, review.fileSha256 ?? '-', file.sha256)] }
  }
  const there = await ports.share.read(review.folderName, tools.signal)
  if (there.sha256 === file.sha256 && there.others.length === 0) {
    keep(context, there, file)
    return alreadyDone
  }
  const reviewed = there.sha256 === review.existing.fileSha256 || there.sha256 === null || there.sha256 === file.sha256
  if (!reviewed) {
    const before = review.existing.fileSha256 ?? '-'
    return {
      kind: 'differs',
      differences: [acceptable('file-on-share', review.folderName, before, there.sha256)],
    }
  }
  keep(context, await ports.share.write(review.folderName, file.bytes, tools.signal), file)
  return done
}

function keep({ facts, review }: DeployContext, there: { path: string; unc: string }, file: PlannedFile): void {
  facts.configuration = {
    path: there.path,
    unc: there.unc,
    folderName: review.folderName,
    sha256: file.sha256,
    correlationId: file.correlationId,
    tenantId: file.tenantId,
  }
}

import path from 'node:path'
import type { Output } from '#shared/contract/calls.ts'
import { block } from '#shared/finding.ts'
import { judgePackages } from '#shared/plan/review-objects.ts'
import { fileOfDraft } from './file.ts'
import type { LookAt } from './look-at.ts'

/** The folder that the package will read from, and the package that exists for the draft's profile. */
export async function lookAtPackage(look: LookAt): Promise<Output<'package:look'>> {
  const { packages, folder } = await fileOfDraft(look)
  const [existing] = packages
  const { others } = folder
  return {
    folder: folder.unc,
    existing:
      existing === undefined ? null : { id: existing.id, name: existing.name, sourceVersion: existing.sourceVersion },
    findings: [
      ...judgePackages(packages, path.win32.dirname(folder.unc)),
      ...(others.length > 0 ? [block('share-other-files', 'share', { names: others })] : []),
    ],
  }
}

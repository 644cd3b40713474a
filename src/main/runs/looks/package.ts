import path from 'node:path'
import type { Output } from '#shared/contract/calls.ts'
import { judgeFolder, judgePackages } from '#shared/plan/review-objects.ts'
import { othersOnFolder } from '../deploy/profile-objects.ts'
import { fileOfDraft } from './file.ts'
import type { LookAt } from './look-at.ts'

/** The folder that the package will read from, and the package that exists for the draft's profile. */
export async function lookAtPackage(look: LookAt): Promise<Output<'package:look'>> {
  const { packages, folder } = await fileOfDraft(look)
  const [existing] = packages
  const { site } = look.connection.ports
  const usedBy = await othersOnFolder(site, folder.unc, packages, look.signal)
  return {
    folder: folder.unc,
    existing:
      existing === undefined ? null : { id: existing.id, name: existing.name, sourceVersion: existing.sourceVersion },
    findings: [
      ...judgePackages(packages, path.win32.dirname(folder.unc)),
      ...judgeFolder({ others: folder.others, usedBy }),
    ],
  }
}

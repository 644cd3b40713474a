import path from 'node:path'
import type { SequenceFacts } from '#shared/plan/facts.ts'
import type { PackageRecord, TaskSequenceRecord } from '#shared/site.ts'
import { compareSequences } from '#shared/task-sequence/compare.ts'
import type { Sequence } from '#shared/task-sequence/model.ts'
import type { Site } from '#main/configmgr/port.ts'
import type { PlannedFile } from './collect-tenant.ts'
import { hashOfSequence } from './sequence-of-plan.ts'

/** A package that exists pins its folder, so that renaming a profile does not move the file away from it. */
export const folderNameOf = (file: Pick<PlannedFile, 'folderName'>, made: PackageRecord | undefined): string =>
  made === undefined ? file.folderName : path.win32.basename(made.path)

/**
 * Ids of packages that read from a folder and were not made for this profile. A second name of the server or of the share
 * is another folder to the site, and stays unseen.
 */
export async function othersOnFolder(
  { packages }: Pick<Site, 'packages'>,
  unc: string,
  made: readonly PackageRecord[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const own = new Set(made.map((one) => one.id))
  return (await packages.withPath(unc, signal)).map((one) => one.id).filter((id) => !own.has(id))
}

/** A task sequence of the site beside the one that is planned; `planned` null: nothing is, so nothing differs. */
export async function sequenceThere(
  site: Pick<Site, 'taskSequences' | 'locks'>,
  record: TaskSequenceRecord,
  planned: Sequence | null,
  signal: AbortSignal,
): Promise<{ readonly facts: SequenceFacts; readonly sequence: Sequence }> {
  const sequence = await site.taskSequences.read(record.id, signal)
  // An empty one is what an edit of ours leaves that was cut off: it is finished, not changed.
  const compared = planned === null || sequence.steps.length === 0 ? [] : compareSequences(planned, sequence)
  const facts = {
    record,
    hash: hashOfSequence(sequence),
    differences: compared.map((one) => `${one.path} ${one.what}`),
    lock: await site.locks.of('task-sequence', record.id, signal),
  }
  return { facts, sequence }
}

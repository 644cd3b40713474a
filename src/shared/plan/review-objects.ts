import { block, note, warn, type Finding } from '../finding.ts'
import type { ImageIndex, PackageRecord } from '../site.ts'
import type { FileFacts, ReviewFacts, ShareReview } from './facts.ts'
import type { Plan } from './plan.ts'

/** Editions that can be taken through Autopilot (source document, "Create a task sequence": image index). */
export const isSuitableIndex = ({ edition }: Pick<ImageIndex, 'edition'>): boolean =>
  /^(enterprise|education|professional)/i.test(edition)

/** Findings about the site's objects, the distribution points and the share. */
export function reviewObjects(plan: Plan, facts: ReviewFacts): readonly Finding[] {
  return [
    ...collection(plan, facts),
    ...images(plan, facts),
    ...destinations(plan, facts),
    ...share(facts),
    ...shared(plan, facts),
  ]
}

function* collection(plan: Plan, facts: ReviewFacts): Generator<Finding> {
  if (!('new' in plan.collection)) return
  const { name, limitingCollectionId } = plan.collection.new
  if (facts.limitingCollection === null)
    yield block('limiting-collection-missing', 'collection.new.limitingCollectionId', { id: limitingCollectionId })
  for (const one of facts.collectionsNamed)
    yield block('collection-name-taken', 'collection.new.name', { name, id: one.id })
}

function* images(plan: Plan, facts: ReviewFacts): Generator<Finding> {
  if (!('new' in plan.taskSequence)) return
  const { bootImageId, osImageId, imageIndex } = plan.taskSequence.new
  const boot = facts.bootImage
  if (boot === null) yield block('boot-image-missing', 'taskSequence.new.bootImageId', { id: bootImageId })
  else if (boot.architecture !== 'x64')
    yield block('boot-image-not-x64', 'taskSequence.new.bootImageId', { id: boot.id, architecture: boot.architecture })
  const os = facts.osImage
  if (os === null) {
    yield block('os-image-missing', 'taskSequence.new.osImageId', { id: osImageId })
    return
  }
  const chosen = os.indexes.find((one) => one.index === imageIndex)
  const where = 'taskSequence.new.imageIndex'
  if (chosen === undefined) {
    const available = os.indexes.map((one) => one.index)
    yield block('os-index-missing', where, { id: os.id, index: imageIndex, available })
  } else if (!isSuitableIndex(chosen))
    yield block('os-edition-unsuitable', where, { name: chosen.name, edition: chosen.edition })
}

function* destinations(plan: Plan, facts: ReviewFacts): Generator<Finding> {
  const points = new Set(facts.points.map((one) => one.name.toLowerCase()))
  const groups = new Set(facts.groups.map((one) => one.name.toLowerCase()))
  for (const name of plan.distribution.points)
    if (!points.has(name.toLowerCase())) yield block('point-missing', 'distribution.points', { name })
  for (const name of plan.distribution.groups)
    if (!groups.has(name.toLowerCase())) yield block('group-missing', 'distribution.groups', { name })
  if (plan.distribution.points.length + plan.distribution.groups.length === 0)
    yield block('no-destination', 'distribution')
}

/** Whether files are written where ConfigMgr reads them. */
export function* judgePlace({ folder, unc, sameplace }: ShareReview): Generator<Finding> {
  if (sameplace === 'different') yield block('share-different', 'share', { folder, unc })
  if (sameplace === 'unreadable') yield block('share-unreadable', 'share', { unc })
}

/** Who else may write there. */
export function* judgeAccess({ folder, writableByEveryone }: ShareReview): Generator<Finding> {
  if (writableByEveryone) yield warn('share-writable-by-everyone', 'share', { folder })
}

/** What else lies in the folder of the configuration file, and who else reads from it. */
export function* judgeFolder({ others, usedBy }: Pick<FileFacts, 'others' | 'usedBy'>): Generator<Finding> {
  if (others.length > 0) yield block('share-other-files', 'share', { names: others })
  if (usedBy.length > 0) yield block('package-folder-taken', 'package', { ids: usedBy })
}

function* share({ share: place, file }: ReviewFacts): Generator<Finding> {
  yield* judgePlace(place)
  yield* judgeAccess(place)
  if (file !== null) yield* judgeFolder(file)
}

const isBelow = (path: string, unc: string): boolean =>
  path.toLowerCase().startsWith(`${unc.replace(/\\+$/, '').toLowerCase()}\\`)

/** Packages that carry the marker of one profile, next to the share that it is written to. */
export function* judgePackages(packages: readonly PackageRecord[], unc: string): Generator<Finding> {
  if (packages.length > 1) yield block('package-twice', 'package', { ids: packages.map((one) => one.id) })
  for (const one of packages) {
    if (!isBelow(one.path, unc)) yield block('package-moved', 'package', { id: one.id, path: one.path })
    if (one.programs > 0) yield block('package-has-programs', 'package', { id: one.id })
  }
}

/** Package, sequence and file belong to connection + profile: what exists is used, and a change is named. */
function* shared(plan: Plan, facts: ReviewFacts): Generator<Finding> {
  const { packages, sequences, file } = facts
  if (facts.elsewhere.length > 0) yield block('run-elsewhere', 'site', { ids: facts.elsewhere })
  yield* judgePackages(packages, facts.share.unc)
  if (sequences.length > 1)
    yield block('sequence-twice', 'taskSequence', { ids: sequences.map((one) => one.record.id) })
  const changes: string[] = []
  for (const { record, differences, lock } of sequences) {
    if (differences.length > 0) {
      changes.push(record.id)
      yield warn('sequence-will-change', 'taskSequence', { id: record.id, differences })
    }
    if (!record.enabled) yield warn('sequence-disabled', 'taskSequence', { id: record.id })
    if (lock !== null && !lock.ours)
      yield note('site-locked', 'taskSequence', { id: record.id, owner: lock.owner, machine: lock.machine })
  }
  if (file !== null && file.onShare !== null && file.onShare !== file.sha256) {
    changes.push(file.folderName)
    yield warn('file-will-change', 'share', { ...file.devicesWithOld })
  }
  if (changes.length > 0 && facts.sharedRuns.length > 0) {
    const level = plan.acceptRuns === facts.sharedRuns.length ? warn : block
    yield level('changes-shared', 'taskSequence', { runs: facts.sharedRuns, what: changes })
  }
}

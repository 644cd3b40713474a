import { block, warn, type Finding } from '../finding.ts'
import type { LintFacts } from './lint.ts'
import type { ApplyOperatingSystem } from './model.ts'
import { isOf, wholeSequence, type Placed } from './walk.ts'

/** Editions that can enrol (source document, "Create a task sequence": image index). */
const suitable = /^(?:enterprise|education|professional)/i

/** Into Windows PE, partition, apply the image, settings: in this order (configmgr.md 4.1). */
export function* lintOrder(actions: readonly Placed[], { osImages }: LintFacts): Generator<Finding> {
  const images = actions.filter(isOf('apply-operating-system'))
  const [image] = images
  if (image === undefined) {
    yield block('sequence-applies-no-image', wholeSequence)
    return
  }
  const always = images.filter((one) => one.unconditional)
  if (always.length > 1) yield block('sequence-applies-twice', wholeSequence, { steps: always.map((one) => one.path) })
  for (const one of images) yield* lintImage(one, osImages)
  const partitions = actions.filter(isOf('partition-disk'))
  if (partitions.length === 0 && !actions.some(partitionsOtherwise))
    yield warn('sequence-partitions-nothing', wholeSequence)
  for (const one of partitions)
    if (one.at > image.at) yield block('sequence-partitions-too-late', one.path, { step: image.path })
  for (const one of actions.filter(isOf('apply-windows-settings')))
    if (one.at < image.at) yield block('sequence-settings-too-early', one.path, { step: image.path })
  const first = partitions[0] ?? image
  const starts = actions.filter(isOf('restart')).some((one) => one.action.into === 'winpe' && one.at < first.at)
  if (!starts) yield warn('sequence-never-in-winpe', wholeSequence)
}

/** A layout that the model can't say (a disk from a variable, logical partitions): it is kept by its class. */
const partitionsOtherwise = ({ action }: Placed): boolean =>
  action.kind === 'other' && action.className === 'SMS_TaskSequence_PartitionDiskAction'

function* lintImage(
  { action, path }: Placed<ApplyOperatingSystem>,
  osImages: LintFacts['osImages'],
): Generator<Finding> {
  if (osImages === undefined) return
  const { imageId, imageIndex } = action
  const image = osImages.find((one) => one.id === imageId)
  if (image === undefined) {
    yield block('sequence-image-missing', path, { image: imageId })
    return
  }
  const chosen = image.indexes.find((one) => one.index === imageIndex)
  if (chosen === undefined) yield block('sequence-index-missing', path, { image: imageId, index: imageIndex })
  else if (!suitable.test(chosen.edition))
    yield block('sequence-edition-unsuitable', path, { name: chosen.name, edition: chosen.edition })
}

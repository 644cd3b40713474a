import { isPlaceholderSerial } from '../plan/identity.ts'
import type { DeviceKey } from '../site.ts'
import type { Draft } from './draft.ts'
import type { LineRecord } from './line.ts'

/**
 * How the plan names the device of a line: by what is written on it, where that is enough; by its number where a person
 * chose one of several records (`byHand`), or where it has no text that a plan takes.
 */
export function plannedKey({ resourceId, name, serial }: LineRecord, byHand: boolean): DeviceKey {
  if (byHand) return { resourceId }
  if (!isPlaceholderSerial(serial) && fits(serial, 128)) return { serial }
  return fits(name, 64) ? { name } : { resourceId }
}

const fits = (text: string, most: number): boolean => text !== '' && text === text.trim() && text.length <= most

/**
 * The plan that a draft stands for, to be read by `parsePlan`: it is not checked here. `devices`: keys of the lines that
 * the plan holds, in the order of their numbers.
 */
export function planOfDraft(draft: Draft, devices: readonly DeviceKey[]): object {
  const { batch, connection, profile, share, collection, taskSequence, distribution } = draft
  const { availableFrom, expires, comment, cap } = draft.deployment
  return {
    schema: 1,
    batch: batch.trim(),
    connection,
    ...(profile === null ? {} : { profile: { id: profile.id } }),
    ...(share === null ? {} : { share }),
    package: draft.package,
    collection: { new: collection },
    devices,
    taskSequence: { new: { ...taskSequence, description: '', variant: 'fast' } },
    distribution,
    deployment: {
      purpose: 'available',
      availability: 'clients',
      option: 'download-when-needed',
      showProgress: true,
      ...(availableFrom === null ? {} : { availableFrom }),
      ...(expires === null ? {} : { expires }),
      comment,
      cap,
    },
  }
}

import type { DifferenceWhat } from '../../plan/difference.ts'

/** What is not as it was reviewed, in words. */
const differenceWords: Readonly<Record<DifferenceWhat, string>> = {
  review: 'the review',
  tenant: 'another tenant',
  profile: 'the profile was changed',
  file: 'the configuration file is another one',
  'file-on-share': 'the configuration file on the share was changed',
  'share-folder': 'other files lie beside the configuration file',
  package: 'the package is gone or was changed',
  'package-version': 'the package has taken its content anew',
  'task-sequence': 'the task sequence was changed',
  'task-sequence-disabled': 'the task sequence was disabled',
  'boot-image': 'the boot image was changed',
  'os-image': 'the OS image was changed',
  collection: 'the collection is gone or was changed',
  'collection-rules': 'the collection has got rules of another kind',
  members: 'the members are not the chosen devices',
  permits: 'a permit is missing or too many',
  'other-deployments': 'something else is deployed to the collection',
  'device-gone': 'the record of the device is gone',
  'device-changed': 'the record of the device was changed',
  'device-duplicate': 'another record of the device has appeared',
  'device-obsolete': 'the record of the device is obsolete now',
  'device-server': 'the device is a server now',
  'device-left-out': 'the device was left out by a person',
  content: 'content is missing on a distribution point',
  'too-many': 'more devices than allowed',
}

/** A reason that is the code of a difference, in words; a person's own words stay as they are. */
export function sayReason(reason: string): string {
  const known = (one: string): one is DifferenceWhat => Object.hasOwn(differenceWords, one)
  return known(reason) ? differenceWords[reason] : reason
}

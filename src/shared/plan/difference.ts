/** What may differ between what was reviewed and what is there now. */
export type DifferenceWhat =
  | 'review'
  | 'tenant'
  | 'profile'
  | 'file'
  | 'file-on-share'
  | 'share-folder'
  | 'package'
  | 'package-version'
  | 'task-sequence'
  | 'task-sequence-disabled'
  | 'boot-image'
  | 'os-image'
  | 'collection'
  | 'collection-rules'
  | 'members'
  | 'permits'
  | 'other-deployments'
  | 'device-gone'
  | 'device-changed'
  | 'device-duplicate'
  | 'device-obsolete'
  | 'device-server'
  | 'device-left-out'
  | 'content'
  | 'too-many'

/**
 * `acceptable`: confirming re-does the steps it touches, under a new review hash. Otherwise `resolve` says what can be
 * done: leave the device out, review the whole again, or fix it in the site.
 */
export interface Difference {
  readonly what: DifferenceWhat
  /** The device, object or file meant. */
  readonly subject: string
  readonly reviewed: string
  readonly now: string
  readonly acceptable: boolean
  readonly resolve: 'leave-out' | 'review-again' | 'fix' | null
}

export const acceptable = (what: DifferenceWhat, subject: string, reviewed: string, now: string): Difference => ({
  what,
  subject,
  reviewed,
  now,
  acceptable: true,
  resolve: null,
})

export const refused = (
  what: DifferenceWhat,
  subject: string,
  reviewed: string,
  now: string,
  resolve: 'leave-out' | 'review-again' | 'fix',
): Difference => ({ what, subject, reviewed, now, acceptable: false, resolve })

import { never } from '../result.ts'
import type { Evidence } from './evidence.ts'
import type { TrackStage } from './stage.ts'

/** What a piece of evidence says about a device. */
export type Claim =
  | { readonly kind: 'progress'; readonly stage: TrackStage }
  /**
   * `detail`: how much a person learns from it; of several failures the most telling one is kept. `untouched`: proof that
   * nothing was formatted. `ifFormatted`: says nothing about a device that may still run its old Windows.
   */
  | { readonly kind: 'failed'; readonly detail: 0 | 1 | 2; readonly untouched?: true; readonly ifFormatted?: true }
  | { readonly kind: 'stalled' | 'unknown' | 'stopped' | 'left-alone' }

const progress = (stage: TrackStage): Claim => ({ kind: 'progress', stage })

export function claimOf(evidence: Evidence): Claim {
  switch (evidence.code) {
    case 'chosen':
      return progress('chosen')
    case 'deployment-made':
      return progress('targeted')
    case 'policy-received':
    case 'client-waiting':
    case 'waiting-for-window':
      return progress('waiting-for-start')
    case 'client-running':
    case 'sequence-started':
    case 'guard-passed':
      return progress('downloading')
    case 'started-in-winpe':
    case 'restarted-into-winpe':
      return progress('in-winpe')
    case 'disk-partitioned':
      return progress('formatted')
    case 'image-applied':
      return progress('image-applied')
    case 'file-copied':
      return progress('file-copied')
    case 'last-step-done':
    case 'sequence-completed':
    case 'client-succeeded':
      return progress('first-boot')
    case 'step-done':
    case 'reported':
      return progress(evidence.stage)
    case 'enrolled-by-profile':
      return progress('enrolled-by-assigned-profile')
    case 'enrolled-by-file':
      return progress('enrolled')
    case 'client-failed':
      return { kind: 'failed', detail: 0 }
    case 'sequence-failed':
      return { kind: 'failed', detail: 1 }
    case 'step-failed':
      return evidence.untouched ? { kind: 'failed', detail: 2, untouched: true } : { kind: 'failed', detail: 2 }
    case 'stopped-by-guard':
      return { kind: 'failed', detail: 2, untouched: true }
    case 'enrolled-by-other-file':
      return { kind: 'failed', detail: 2 }
    // A Windows that was there before may enrol by itself while its device waits to be started.
    case 'enrolled-without-profile':
      return { kind: 'failed', detail: 2, ifFormatted: true }
    case 'silent':
      return { kind: 'stalled' }
    case 'lost-sight':
      return { kind: 'unknown' }
    case 'run-stopped':
      return { kind: 'stopped' }
    case 'left-alone':
      return { kind: 'left-alone' }
    default:
      return never(evidence)
  }
}

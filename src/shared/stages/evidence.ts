import type { Stage } from './stage.ts'

export type EvidenceSource =
  | 'site-status-message'
  | 'site-client-record'
  | 'tenant-device-record'
  | 'this-run'
  | `technician:${string}`
  | `import:${string}`

interface Common {
  readonly source: EvidenceSource
  /** World time, ISO 8601. */
  readonly at: string
}

/** What was seen of a device, by whom, when. The words are in texts/en/stages.ts. */
export type Evidence = Common &
  (
    | { readonly code: 'chosen' }
    | { readonly code: 'deployment-made'; readonly deployment: string }
    | { readonly code: 'policy-received' }
    | { readonly code: 'sequence-started'; readonly message: number }
    | { readonly code: 'restarted-into-winpe'; readonly message: number; readonly action: string }
    | { readonly code: 'disk-partitioned'; readonly message: number; readonly action: string }
    | { readonly code: 'image-applied'; readonly message: number; readonly action: string }
    | { readonly code: 'file-copied'; readonly message: number; readonly action: string }
    | { readonly code: 'sequence-completed'; readonly message: number }
    | { readonly code: 'step-failed'; readonly message: number; readonly action: string; readonly exitCode: string }
    | { readonly code: 'stopped-by-guard'; readonly message: number }
    | { readonly code: 'sequence-failed'; readonly message: number; readonly exitCode: string }
    | { readonly code: 'enrolled-by-file'; readonly profile: string }
    | { readonly code: 'enrolled-by-profile'; readonly profile: string }
    | { readonly code: 'enrolled-by-other-file'; readonly profile: string }
    | { readonly code: 'enrolled-without-profile' }
    | { readonly code: 'silent'; readonly stage: Stage }
    | { readonly code: 'run-stopped' }
    | { readonly code: 'left-alone'; readonly reason: string }
  )

/** The stage that a piece of evidence proves. */
export function stageOf(evidence: Evidence): Stage {
  return proves[evidence.code]
}

const proves: Readonly<Record<Evidence['code'], Stage>> = {
  chosen: 'chosen',
  'deployment-made': 'targeted',
  'policy-received': 'waiting-for-start',
  'sequence-started': 'downloading',
  'restarted-into-winpe': 'in-winpe',
  'disk-partitioned': 'formatted',
  'image-applied': 'image-applied',
  'file-copied': 'file-copied',
  'sequence-completed': 'first-boot',
  'step-failed': 'failed',
  'stopped-by-guard': 'failed',
  'sequence-failed': 'failed',
  'enrolled-by-file': 'enrolled',
  'enrolled-by-profile': 'enrolled-by-assigned-profile',
  'enrolled-by-other-file': 'failed',
  'enrolled-without-profile': 'failed',
  silent: 'stalled',
  'run-stopped': 'stopped',
  'left-alone': 'left-alone',
}

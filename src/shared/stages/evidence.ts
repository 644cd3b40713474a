import type { TrackStage } from './stage.ts'

type Person = `technician:${string}`
type Imported = `import:${string}`
export type EvidenceSource =
  'site-status-message' | 'site-client-record' | 'tenant-device-record' | 'this-run' | Person | Imported

/** Stages that a person may report: an enrolment is only believed to the tenant. */
export type ReportedStage = Exclude<TrackStage, 'enrolled' | 'enrolled-by-assigned-profile' | 'registered'>

/** A step of the task sequence by its name, and the id of the message that told of it (configmgr.md 7.2). */
interface OfStep {
  readonly source: 'site-status-message'
  readonly message: number
  readonly action: string
}
interface OfSequence {
  readonly source: 'site-status-message'
  readonly message: number
}
interface OfClient {
  readonly source: 'site-client-record'
}
interface OfTenant {
  readonly source: 'tenant-device-record'
}
interface OfRun {
  readonly source: 'this-run'
}

/** What moves a device along its way. */
type Progress =
  | (OfRun & ({ readonly code: 'chosen' } | { readonly code: 'deployment-made'; readonly deployment: string }))
  | (OfClient & { readonly code: 'policy-received' | 'client-waiting' | 'client-running' | 'client-succeeded' })
  | (OfSequence & {
      readonly code: 'waiting-for-window' | 'sequence-started' | 'started-in-winpe' | 'sequence-completed'
    })
  | (OfStep & {
      readonly code:
        | 'guard-passed'
        | 'restarted-into-winpe'
        | 'disk-partitioned'
        | 'image-applied'
        | 'file-copied'
        | 'last-step-done'
    })
  /** A step with no stage of its own; `stage` is what it proves by its place in the sequence. */
  | (OfStep & { readonly code: 'step-done'; readonly stage: ReportedStage })
  | (OfTenant & { readonly code: 'enrolled-by-file' | 'enrolled-by-profile'; readonly profile: string })
  | { readonly source: Person | Imported; readonly code: 'reported'; readonly stage: ReportedStage }

/** What tells that a device does not get on. */
type Trouble =
  | (OfStep & { readonly code: 'stopped-by-guard' })
  /** `untouched`: the step comes before everything that formats. */
  | (OfStep & { readonly code: 'step-failed'; readonly exitCode: string; readonly untouched: boolean })
  | (OfSequence & { readonly code: 'sequence-failed'; readonly exitCode: string })
  | (OfClient & { readonly code: 'client-failed' })
  | (OfTenant & { readonly code: 'enrolled-by-other-file'; readonly profile: string })
  | (OfTenant & { readonly code: 'enrolled-without-profile' })
  /** Source and time are those of the last evidence before the silence. */
  | { readonly source: EvidenceSource; readonly code: 'silent'; readonly stage: TrackStage }
  | { readonly source: Person; readonly code: 'lost-sight' }

/** What was decided about a device. */
type Decision =
  | (OfRun & { readonly code: 'run-stopped' })
  | { readonly source: Person; readonly code: 'left-alone'; readonly reason: string }

interface Timed {
  /** World time, ISO 8601. */
  readonly at: string
}

/** What was seen of a device, by whom, when. The words are in texts/en/stages.ts. */
export type Evidence = Timed & (Progress | Trouble | Decision)

import type { Clocks } from '#shared/clock.ts'
import type { Difference } from '#shared/plan/difference.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Review } from '#shared/plan/review.ts'
import type { Finding } from '#shared/finding.ts'
import type { Site } from '#main/configmgr/port.ts'
import type { Share } from '#main/share/port.ts'
import type { Workstation } from '#main/workstation/port.ts'
import type { Tenant } from '#main/intune/port.ts'
import type { Gaps } from '../gaps.ts'
import type { DeployFacts } from './facts.ts'
import type { DeviceBook } from './device-book.ts'

export interface DeployPorts {
  readonly tenant: Tenant
  readonly site: Site
  readonly share: Share
  readonly workstation: Workstation
}

export type MadeKind = 'package' | 'collection' | 'task-sequence' | 'deployment'

/** What a step waits for; its words are in texts/en/run.ts. */
export type Waiting =
  | { readonly code: 'lock'; readonly subject: string; readonly owner: string; readonly machine: string }
  | { readonly code: 'content'; readonly missing: number; readonly of: number }
  | { readonly code: 'evaluation'; readonly subject: string }
  | { readonly code: 'devices'; readonly open: number; readonly of: number }
  | { readonly code: 'outside'; readonly failure: string }

/** What the runner lends to a step. Everything that is told is stored first, in a transaction that checks the lease. */
export interface Tools {
  readonly signal: AbortSignal
  readonly clocks: Clocks
  waiting(what: Waiting): Promise<void>
  /** When the outside world is asked again, world time in milliseconds. No event: it comes with every poll. */
  nextLook(at: number): Promise<void>
  finding(finding: Finding): Promise<void>
  progress(done: number, of: number): void
  audit(what: string, facts: Readonly<Record<string, unknown>>): Promise<void>
  /** Stores what is about to be made, and the facts so far, before the call that makes it. */
  intend(kind: MadeKind, marker: string, name: string): Promise<void>
  /** Stores the id that the site gave to what was intended. */
  made(kind: MadeKind, marker: string, id: string, name?: string): Promise<void>
  removed(kind: MadeKind, id: string): Promise<void>
}

export interface DeployContext {
  readonly run: string
  readonly plan: Plan
  readonly review: Review
  /** A person has accepted what differs: shared objects may be brought back to what the plan says. */
  readonly confirmed: boolean
  readonly ports: DeployPorts
  readonly tools: Tools
  readonly facts: DeployFacts
  readonly devices: DeviceBook
  readonly memory: Memory
  /** Devices that a person has left out at the gate: until that is confirmed, nothing is deployed. */
  readonly leftOut: ReadonlySet<number>
  readonly gaps: Gaps
}

/** The file and source version that a package was last known to carry. `sourceVersion` null: it was about to be made. */
export interface PackageContent {
  readonly sha256: string
  readonly sourceVersion: number | null
}

/** What this installation remembers about objects that runs share. */
export interface Memory {
  /** Which of these devices another run, not ended, still works on: their permit is its permit too. */
  neededElsewhere(resourceIds: readonly number[]): ReadonlySet<number>
  packageContent(marker: string): PackageContent | null
  rememberPackageContent(marker: string, content: PackageContent): Promise<void>
}

export type StepEnd =
  | { readonly kind: 'done' | 'already-done' }
  | { readonly kind: 'blocked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] }
  /** Only tracking ends a job early: the devices' stages decide the outcome, or a drift stops the run. */
  | { readonly kind: 'ended'; readonly outcome: 'done' | 'partly' | 'stopped' }

export const done: StepEnd = { kind: 'done' }
export const alreadyDone: StepEnd = { kind: 'already-done' }

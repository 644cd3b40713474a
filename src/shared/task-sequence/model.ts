/** A task sequence in our words: what is built, read back, compared and linted. Site ids and dates are not part of it. */

export type VariableOperator = 'exists' | 'not-exists' | 'equals' | 'not-equals'

export type Condition =
  | { readonly kind: 'variable'; readonly name: string; readonly operator: VariableOperator; readonly value?: string }
  | { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly Condition[] }

interface Common {
  readonly name: string
  readonly enabled: boolean
  readonly continueOnError: boolean
  /** Absent: always. Several conditions on a step mean all of them. */
  readonly condition?: Condition
}

export interface RunCommandLine extends Common {
  readonly kind: 'run-command-line'
  readonly commandLine: string
  /** Its content becomes the working folder. */
  readonly packageId?: string
  readonly timeoutMinutes: number
  /** Exit codes that count as success, unsigned. Absent: the default of the step, 0 and 3010. */
  readonly successCodes?: readonly number[]
}

/** What a Run Command Line step takes for success unless it says otherwise (SMS_TaskSequence_RunCommandLineAction). */
export const defaultSuccessCodes: readonly number[] = [0, 3010]

export interface Restart extends Common {
  readonly kind: 'restart'
  readonly into: 'winpe' | 'hard-disk'
  readonly messageSeconds: number
}

export interface Partition {
  readonly name: string
  readonly type: 'primary' | 'efi' | 'msr' | 'recovery'
  readonly size: number
  /** percent: of the space that remains. */
  readonly unit: 'mb' | 'percent'
  readonly bootable: boolean
}

export interface PartitionDisk extends Common {
  readonly kind: 'partition-disk'
  readonly diskNumber: number
  readonly style: 'gpt' | 'mbr'
  readonly partitions: readonly Partition[]
}

export interface ApplyOperatingSystem extends Common {
  readonly kind: 'apply-operating-system'
  readonly imageId: string
  readonly imageIndex: number
}

export interface ApplyWindowsSettings extends Common {
  readonly kind: 'apply-windows-settings'
  readonly owner: string
  readonly organization: string
}

export interface ApplyDrivers extends Common {
  readonly kind: 'apply-drivers'
}

/** A step that is not ours: kept by class name so that lint and comparison can speak about it. */
export interface OtherStep extends Common {
  readonly kind: 'other'
  readonly className: string
  /** Of steps that set the network up; absent: it joins nothing, or nobody knows. */
  readonly joins?: 'domain' | 'workgroup'
}

export interface Group extends Common {
  readonly kind: 'group'
  readonly steps: readonly Step[]
}

export type Action =
  RunCommandLine | Restart | PartitionDisk | ApplyOperatingSystem | ApplyWindowsSettings | ApplyDrivers | OtherStep

export type Step = Action | Group

export interface Sequence {
  readonly steps: readonly Step[]
}

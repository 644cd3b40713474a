import type { Finding } from '../finding.ts'
import { asksForPermit } from './guard.ts'
import type { Sequence, Step } from './model.ts'

/** One step or group of a sequence as a list shows it. */
export interface SequenceRow {
  readonly depth: number
  readonly name: string
  readonly kind: Step['kind']
  /** It and every group around it. */
  readonly enabled: boolean
  /** Runs on condition of the permit. */
  readonly guard: boolean
  readonly findings: readonly Finding[]
}

/** A sequence depth first, each finding at the steps of its path; `findings`: those about no step that is there. */
export function sequenceRows(
  sequence: Sequence,
  all: readonly Finding[],
): { readonly rows: readonly SequenceRow[]; readonly findings: readonly Finding[] } {
  const rows: SequenceRow[] = []
  const paths = new Set<string>()
  const walk = (steps: readonly Step[], around: readonly Step[]): void => {
    for (const step of steps) {
      const line = [...around, step]
      const path = line.map((one) => one.name).join(' / ')
      paths.add(path)
      rows.push({
        depth: around.length,
        name: step.name,
        kind: step.kind,
        enabled: line.every((one) => one.enabled),
        guard: step.kind === 'run-command-line' && asksForPermit(step.condition),
        findings: all.filter((one) => one.where === path),
      })
      if (step.kind === 'group') walk(step.steps, line)
    }
  }
  walk(sequence.steps, [])
  return { rows, findings: all.filter((one) => !paths.has(one.where)) }
}

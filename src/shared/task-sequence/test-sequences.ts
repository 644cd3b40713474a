import type { Action, Group, OtherStep, RunCommandLine, Sequence, Step } from './model.ts'
import { buildSequence, type SequenceWishes } from './build.ts'

export const marker = 'drydock-profile=aaaaaaaaaaaaaaaaaaaaaaaaaa'

export const wishes: SequenceWishes = {
  variant: 'fast',
  profileMarker: marker,
  packageId: 'PRA00021',
  osImageId: 'PRA00011',
  imageIndex: 3,
  atEnd: 'restart',
}

export const ours = buildSequence(wishes)
export const oursThatShutsDown = buildSequence({ ...wishes, atEnd: 'shutdown' })

const always = { enabled: true, continueOnError: false } as const

export const command = (name: string, commandLine: string, more: Partial<RunCommandLine> = {}): RunCommandLine => ({
  ...always,
  kind: 'run-command-line',
  name,
  commandLine,
  timeoutMinutes: 15,
  ...more,
})

export const other = (className: string, more: Partial<OtherStep> = {}): OtherStep => ({
  ...always,
  kind: 'other',
  name: className,
  className: `SMS_TaskSequence_${className}Action`,
  ...more,
})

export const group = (name: string, steps: readonly Step[], more: Partial<Group> = {}): Group => ({
  ...always,
  kind: 'group',
  name,
  steps,
  ...more,
})

/** A sequence in which every action was changed, left out (null) or surrounded by others. */
export function changed(sequence: Sequence, change: (action: Action) => Action | null | readonly Step[]): Sequence {
  const walk = (steps: readonly Step[]): readonly Step[] =>
    steps.flatMap((step): readonly Step[] => {
      if (step.kind === 'group') return [{ ...step, steps: walk(step.steps) }]
      const after = change(step)
      return after === null ? [] : 'kind' in after ? [after] : after
    })
  return { steps: walk(sequence.steps) }
}

/** Ours, with one more step at the end of its group. */
export const withLast = (step: Step): Sequence => ({
  steps: ours.steps.map((one) => (one.kind === 'group' ? { ...one, steps: [...one.steps, step] } : one)),
})

/** The wizard's standard variant with the Sysprep replacement (configmgr.md 1.5), behind our guard. */
export const standardVariant: Sequence = {
  steps: [
    ...changed(ours, (one) => (one.name.startsWith('Remove unattend') ? null : one)).steps,
    group('Setup Operating System', [other('SetupWindowsAndSMS')]),
    group('Prepare device for Windows Autopilot', [
      other('PrepareSMSClient'),
      command('Sysprep', String.raw`C:\Windows\System32\Sysprep\Sysprep.exe /oobe /reboot`),
    ]),
  ],
}

import type { Condition, RunCommandLine } from './model.ts'

/** The device variable that lets a device past the guard (design, "The guard"). */
export const permitVariable = 'DrydockPermit'

export const guardCommand = 'cmd.exe /c exit 1'

export const guardCondition = (marker: string): Condition => ({
  kind: 'any',
  of: [
    { kind: 'variable', name: permitVariable, operator: 'not-exists' },
    { kind: 'variable', name: permitVariable, operator: 'not-equals', value: marker },
  ],
})

/** First step of every sequence that is built: stops a device without this sequence's permit before anything is touched. */
export const guard = (marker: string): RunCommandLine => ({
  kind: 'run-command-line',
  name: 'Stop a device without a permit',
  enabled: true,
  continueOnError: false,
  condition: guardCondition(marker),
  commandLine: guardCommand,
  timeoutMinutes: 15,
})

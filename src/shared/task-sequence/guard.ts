import type { Condition, RunCommandLine } from './model.ts'

/** The device variable that lets a device past the guard (design, "The guard"). */
export const permitVariable = 'DrydockPermit'

/** Ends with 1 wherever it runs. */
const commandLine = 'cmd.exe /c exit 1'

/** True where a device has no permit for this profile. */
const withoutPermit = (profileMarker: string): Condition => ({
  kind: 'any',
  of: [
    { kind: 'variable', name: permitVariable, operator: 'not-exists' },
    { kind: 'variable', name: permitVariable, operator: 'not-equals', value: profileMarker },
  ],
})

/** The first step of every sequence that is built here: it stops a device that nobody chose before anything is touched. */
export const buildGuard = (profileMarker: string): RunCommandLine => ({
  kind: 'run-command-line',
  name: 'Stop a device without a permit',
  enabled: true,
  continueOnError: false,
  condition: withoutPermit(profileMarker),
  commandLine,
  timeoutMinutes: 15,
})

/** Whether a condition asks for the permit at all. */
export function asksForPermit(condition: Condition | undefined): boolean {
  if (condition === undefined) return false
  return condition.kind === 'variable' ? isPermit(condition.name) : condition.of.some(asksForPermit)
}

/** The permits that a condition lets pass, in the order in which they stand. */
export function permitsIn(condition: Condition): readonly string[] {
  if (condition.kind !== 'variable') return condition.of.flatMap(permitsIn)
  return isPermit(condition.name) && condition.value !== undefined ? [condition.value] : []
}

/** The engine does not tell names of variables apart by letter case. */
const isPermit = (name: string): boolean => name.toLowerCase() === permitVariable.toLowerCase()

/**
 * Whether a condition holds for a device with this permit (null: none), whatever its other variables are. null: it
 * depends on them. Values are compared without letter case, as the engine does.
 */
export function holdsForPermit(condition: Condition, permit: string | null): boolean | null {
  if (condition.kind === 'variable') return isPermit(condition.name) ? compare(condition, permit) : null
  const parts = condition.of.map((one) => holdsForPermit(one, permit))
  if (condition.kind === 'all') return parts.includes(false) ? false : parts.includes(null) ? null : true
  const any = parts.includes(true) ? true : parts.includes(null) ? null : false
  return condition.kind === 'any' || any === null ? any : !any
}

function compare(condition: Extract<Condition, { kind: 'variable' }>, permit: string | null): boolean {
  const same = permit !== null && permit.toLowerCase() === (condition.value ?? '').toLowerCase()
  switch (condition.operator) {
    case 'exists':
      return permit !== null
    case 'not-exists':
      return permit === null
    case 'equals':
      return same
    case 'not-equals':
      return !same
  }
}

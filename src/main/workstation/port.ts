import type { PowerShellFacts } from '#shared/workstation/facts.ts'

/** What is known about the machine that Drydock runs on. */
export interface WorkstationFacts {
  readonly account: string
  readonly machine: string
}

/** Port Workstation: the technician's own machine. */
export interface Workstation {
  facts(signal: AbortSignal): Promise<WorkstationFacts>
  /**
   * What PowerShell lets us do here; null on a connection that goes without it. Fails as `PowerShellHost` does, where it
   * can't be started at all.
   */
  powerShell(signal: AbortSignal): Promise<PowerShellFacts | null>
}

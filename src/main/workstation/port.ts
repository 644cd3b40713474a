/** What is known about the machine that Drydock runs on. */
export interface WorkstationFacts {
  readonly account: string
  readonly machine: string
}

/** Port Workstation: the technician's own machine. */
export interface Workstation {
  facts(signal: AbortSignal): Promise<WorkstationFacts>
}

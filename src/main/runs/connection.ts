import type { Clocks } from '#shared/clock.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Workstation } from '#main/workstation/port.ts'
import type { DeployPorts } from './deploy/context.ts'

/** What a run is told about the world it works in (formats.md, the object of `run start`). */
export interface WorldInfo {
  readonly door: 'in-process' | 'powershell'
  readonly seed: number
  readonly speed: number
}

/** Which connection a plan names, and the share that it uses instead of the connection's (formats.md, "Plan"). */
export type ConnectionAsked = Pick<Plan, 'connection' | 'share'>

/** One tenant, one site, one share, opened. `close` ends what was opened for it. */
export interface Connection {
  readonly id: string
  readonly kind: 'practice' | 'production'
  readonly clocks: Clocks
  readonly ports: DeployPorts
  readonly workstation: Workstation
  readonly world: WorldInfo
  close(): Promise<void>
}

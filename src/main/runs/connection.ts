import type { Clocks } from '#shared/clock.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { DeployPorts } from './deploy/context.ts'

/** What a run is told about the world it works in (formats.md, the object of `run start`). */
export interface WorldInfo {
  readonly door: 'in-process' | 'powershell'
  readonly seed: number
  readonly speed: number
}

/** Which connection a plan names, and the share that it uses instead of the connection's (formats.md, "Plan"). */
export type ConnectionAsked = Pick<Plan, 'connection' | 'share'>

/** Processes that work for a connection: a resume may not begin while one of them still does. */
export interface Children {
  /** Process ids. */
  now(): readonly number[]
  /**
   * Tells of each start, and of each end. A process does nothing before the listeners have ended; where one fails it is not
   * used. Answers how to stop listening.
   */
  listen(listener: (pid: number, alive: boolean) => Promise<void>): () => void
}

/** A connection without processes of its own. */
export const noChildren: Children = { now: () => [], listen: () => () => undefined }

/** One tenant, one site, one share, opened. `close` ends what was opened for it. */
export interface Connection {
  readonly id: string
  readonly kind: 'practice' | 'production'
  readonly clocks: Clocks
  readonly ports: DeployPorts
  readonly world: WorldInfo
  readonly children: Children
  close(): Promise<void>
}

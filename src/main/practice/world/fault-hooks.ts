import type { Action } from '#shared/task-sequence/model.ts'
import type { Primitive } from './primitive.ts'
import type { World } from './world.ts'

/** Something that Drydock has just done, inside its transaction. */
export interface Applied {
  readonly primitive: Primitive
  readonly object: string
}

/** What is done once the transaction is durable: it may end the process or throw. */
export type Afterwards = () => void

/** Where a fault can reach into the world. A fault uses the hooks it needs. */
export interface FaultHooks {
  /** When the world is made. */
  readonly created?: (world: World) => void
  /** Before a primitive of Drydock opens its transaction. */
  readonly before?: (world: World, primitive: Primitive) => void
  /** In the transaction of a primitive of Drydock, after its effect. */
  readonly applied?: (world: World, applied: Applied) => Afterwards | undefined
  /** In the transaction in which Drydock took an edit lock. */
  readonly locked?: (world: World) => Afterwards | undefined
  /** Before a collection's membership is evaluated. */
  readonly evaluating?: (world: World, collectionId: string) => void
  /** How many times as long a transfer to a distribution point takes. */
  readonly slowness?: number
  /** Whether a transfer ends in failure. */
  readonly transferFails?: (world: World, contentId: string, point: string) => boolean
  /** Whether nobody presses Install on this device. */
  readonly leftAlone?: (world: World, resourceId: number) => boolean
  /** What becomes of an action: an exit code, or the device is never heard of again. */
  readonly action?: (world: World, resourceId: number, action: Action) => number | 'silent' | undefined
  /** What happens to the tenant's nth request. */
  readonly request?: (world: World, requestNumber: number) => 'throttle' | 'gone' | undefined
  readonly shareFull?: true
}

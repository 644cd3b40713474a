import type { FaultHooks } from '../world/fault-hooks.ts'
import { afterFirstRule } from './after-first-rule.ts'
import { swapFile } from './package-file.ts'

/** Nothing happens in the world: the share's adapter asks `World.shareIsFull`. */
export const shareFull = (): FaultHooks => ({ shareFull: true })

/** Somebody replaces the file on the real share. */
export const fileSwappedOnShare = (): FaultHooks => afterFirstRule('file-swapped-on-share', swapFile)

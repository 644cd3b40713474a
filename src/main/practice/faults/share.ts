import type { FaultHooks } from '../world/fault-hooks.ts'
import { afterFirstRule } from './after-first-rule.ts'
import { swapFile } from './package-file.ts'

export const shareFull = (): FaultHooks => ({ shareFull: true })

export const fileSwappedOnShare = (): FaultHooks => afterFirstRule('file-swapped-on-share', swapFile)

import { z } from 'zod'
import { nothing } from './words.ts'

/** Pages of other sites that the window may open in a browser; nothing else is ever opened. */
export const links = ['autopilot-existing-devices', 'configmgr-console', 'intune-portal'] as const

export const preferences = z.strictObject({
  look: z.enum(['system', 'light', 'dark']),
  sound: z.boolean(),
  /** Milliseconds between two keys of a scanner, at most. */
  scannerPause: z.int().min(10).max(200),
})
export type Preferences = z.output<typeof preferences>

export const windowCalls = {
  'app:about': {
    input: nothing,
    output: z.object({
      version: z.string(),
      front: z.enum(['window', 'browser', 'terminal']),
      dataFolder: z.string(),
      logFile: z.string(),
    }),
  },
  'app:copy': { input: z.strictObject({ text: z.string().max(1_000_000) }), output: z.object({}) },
  'app:open-link': { input: z.strictObject({ link: z.enum(links) }), output: z.object({ opened: z.boolean() }) },
  /** A folder that a person picks; null: none was picked, or this front has no such dialog. */
  'app:choose-folder': { input: nothing, output: z.object({ folder: z.string().nullable() }) },
  /** What a person answered when asked whether to close while a run is active. */
  'window:close': { input: z.strictObject({ how: z.enum(['keep-open', 'minimise', 'close']) }), output: z.object({}) },
  'preferences:get': { input: nothing, output: preferences },
  'preferences:set': { input: preferences.partial(), output: preferences },
}

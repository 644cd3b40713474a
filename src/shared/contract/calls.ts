import type { z } from 'zod'
import { boardCalls } from './board.ts'
import { configurationFileCalls } from './configuration-file.ts'
import { connectionCalls } from './connection.ts'
import { draftCalls } from './draft.ts'
import { lookCalls } from './look.ts'
import { planCalls } from './plan.ts'
import { practiceCalls } from './practice.ts'
import { runCalls } from './run.ts'
import { windowCalls } from './window.ts'

/** Every call between a front and the app: `'area:verb'`, what goes in, what comes out. */
export const calls = {
  ...boardCalls,
  ...configurationFileCalls,
  ...connectionCalls,
  ...draftCalls,
  ...lookCalls,
  ...planCalls,
  ...practiceCalls,
  ...runCalls,
  ...windowCalls,
}

type Calls = typeof calls
export type Call = keyof Calls
export type Input<C extends Call> = z.input<Calls[C]['input']>
export type Parsed<C extends Call> = z.output<Calls[C]['input']>
export type Output<C extends Call> = z.output<Calls[C]['output']>

/** What the app puts behind each call. Failures are thrown as `Failed`; the gate turns them into data. */
export type Handlers = { readonly [C in Call]: (input: Parsed<C>, signal: AbortSignal) => Promise<Output<C>> }

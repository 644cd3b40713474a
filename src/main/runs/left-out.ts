import { z } from 'zod'
import type { Leased, Reader } from '#main/store/handles.ts'
import { dropRunFact, putRunFact, runFact } from '#main/store/run-facts.ts'

const key = 'left-out'

const decision = z.object({
  resourceId: z.int(),
  /** What the device was no longer: code of a difference. */
  reason: z.string(),
  /** The account that decided. */
  by: z.string(),
})
export type LeftOut = z.output<typeof decision>

/** Devices that a person has left out of a waiting run; nothing was taken from them yet, and nothing is deployed to them. */
export const leftOutOf = (reader: Reader, run: string): readonly LeftOut[] =>
  runFact(reader, run, key, z.array(decision)) ?? []

export function keepLeftOut(tx: Leased, decisions: readonly LeftOut[]): void {
  putRunFact(tx, key, decisions)
}

/** The plan no longer holds them: there is nothing left to remember. */
export function forgetLeftOut(tx: Leased): void {
  dropRunFact(tx, key)
}

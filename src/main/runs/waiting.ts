import { z } from 'zod'
import { iso } from '#shared/clock.ts'
import { stepName, type StepName } from '#shared/contract/run.ts'
import type { Leased, Reader } from '#main/store/handles.ts'
import { jsonObject } from '#main/store/json.ts'
import { dropRunFact, putRunFact, runFact } from '#main/store/run-facts.ts'
import type { Waiting } from './deploy/context.ts'

/** The name under which a run stores what it waits for, so that nobody looks through its events for that. */
const key = 'waiting'

/** World time, ISO 8601: when tracking asks again. */
export const nextLookFact = 'next-look'

const waitingFact = z.object({
  step: stepName,
  code: z.string(),
  subject: z.string(),
  parameters: jsonObject,
  /** World time, ISO 8601. */
  since: z.string(),
})
export type WaitingFact = z.output<typeof waitingFact>

/** null: nothing was waited for since the step began. */
export const waitingOf = (reader: Reader, run: string): WaitingFact | null => runFact(reader, run, key, waitingFact)

/** Remembers what a step waits for; where it is the same as before, since then. `now`: world time, milliseconds. */
export function rememberWaiting(tx: Leased, step: StepName, what: Waiting, now: number): void {
  const before = waitingOf(tx, tx.run)
  const { code, ...parameters } = what
  const subject = subjectOf(what)
  const isSame = before?.step === step && before.code === code && before.subject === subject
  putRunFact(tx, key, { step, code, subject, parameters, since: isSame ? before.since : iso(now) })
}

/** A step that begins waits for nothing yet. */
export function forgetWaiting(tx: Leased): void {
  dropRunFact(tx, key)
}

function subjectOf(what: Waiting): string {
  switch (what.code) {
    case 'lock':
    case 'evaluation':
      return what.subject
    case 'outside':
      return what.failure
    case 'content':
    case 'devices':
      return ''
  }
}

import { factsTexts } from '#shared/texts/window.ts'
import { useNow } from '../time.ts'
import type { Asking } from './use-ask.ts'

/** When facts were read, and how long ago; that they are being read again. `at`: milliseconds, where the answer says it. */
export function FactsRead({
  asked,
  what,
  at,
}: {
  readonly asked: Asking<unknown>
  readonly what: string
  readonly at?: number | undefined
}) {
  const now = useNow()
  if (asked.data === undefined) return null
  const read = at ?? asked.dataUpdatedAt
  if (asked.isFetching) return factsTexts.readingAgain(what)
  return read === 0 ? null : factsTexts.read(read, Math.max(now, read))
}

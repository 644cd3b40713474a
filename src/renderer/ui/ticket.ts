import type { Failure } from '#shared/failure.ts'
import { sayFailure } from '#shared/texts/say.ts'
import { sayDateTime } from '#shared/texts/window.ts'
import { now } from '../time.ts'
import { isPractice } from '../state/connection.ts'
import { frameTexts } from '#shared/texts/window.ts'

/** The first word of everything that leaves the program on the practice connection. */
export const badge = (): string => (isPractice() ? `${frameTexts.practice} · ` : '')

/** A failure as a ticket needs it: what, when, code, request id. */
export function ticketOf(failure: Failure, about: readonly string[] = []): string {
  const { title, remedy } = sayFailure(failure)
  return [
    `${badge()}${frameTexts.product} · ${sayDateTime(now())}`,
    ...about,
    `${title} (${failure.code})`,
    remedy,
    ...(failure.detail === undefined ? [] : [failure.detail]),
  ].join('\n')
}

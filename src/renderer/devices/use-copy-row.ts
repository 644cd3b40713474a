import { useCallback, useRef } from 'react'
import type { BoardRow } from '#shared/contract/board.ts'
import { boardTexts, frameTexts } from '#shared/texts/window.ts'
import { backend } from '../backend/backend.ts'
import { mention } from '../state/announce.ts'
import { keyOf } from './board-filter.ts'
import { copiedLine, deviceTicket } from './device-ticket.ts'

/** Milliseconds in which a second Ctrl+C means the text for a ticket. */
const soon = 2000

/** Ctrl+C in a table: the stage line; once more: the text for a ticket. `say`: what was copied, to be shown. */
export function useCopyRow(say: (what: string) => void): (row: BoardRow, now: number, at: number) => void {
  const last = useRef<{ readonly key: string; readonly at: number } | null>(null)
  return useCallback(
    (row, now, at) => {
      const key = keyOf(row)
      const again = last.current !== null && last.current.key === key && at - last.current.at < soon
      last.current = again ? null : { key, at }
      const done = again ? boardTexts.copiedTicket : boardTexts.copiedLine
      void backend.copy(again ? deviceTicket(row, now) : copiedLine(row, now)).then((copied) => {
        const said = copied ? done : frameTexts.notCopied
        say(said)
        mention(said)
      })
    },
    [say],
  )
}

import type { BoardRow } from '#shared/contract/board.ts'
import { frameTexts, sayDateTime, timelineTexts, whatToDo } from '#shared/texts/window.ts'
import { stageLine } from '../ui/stage-words.ts'
import { badge } from '../ui/ticket.ts'

/** The stage line of a device as it leaves the program; `now`: world time, milliseconds. */
export const copiedLine = (row: BoardRow, now: number): string => `${badge()}${stageLine(row, now)}`

const told = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What a ticket about a device needs: device, step, code, time, request id where there is one, and what to do. */
export function deviceTicket(row: BoardRow, now: number): string {
  const { parameters, code, at } = row.evidence
  const words = timelineTexts.ticket
  const step = told(parameters['action'])
  const request = told(parameters['requestId'])
  const toDo = whatToDo(row)
  return [
    `${badge()}${frameTexts.product} · ${sayDateTime(now)}`,
    words.device(row.name, row.serial, row.model),
    words.batch(row.batch, row.run),
    words.stage(stageLine(row, now)),
    ...(step === null ? [] : [words.step(step)]),
    words.code(told(parameters['exitCode']) ?? code),
    words.time(at),
    ...(request === null ? [] : [words.request(request)]),
    ...(toDo === null ? [] : [words.toDo(toDo)]),
  ].join('\n')
}

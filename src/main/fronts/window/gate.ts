import { ipcMain, type IpcMainInvokeEvent, type WebContents, type WebFrameMain } from 'electron'
import type { Call } from '#shared/contract/calls.ts'
import { pageCallNames } from '#shared/contract/names.ts'
import { failure } from '#shared/failure.ts'
import { failed } from '#shared/result.ts'
import type { App } from '#main/app.ts'
import { openTickets, type Tickets } from '../tickets.ts'
import { pageOrigin } from './scheme.ts'

/** Sender = our scheme, our host, top frame; parsed, never compared by its beginning (electron.md, H3, S4). */
function isOurMainFrame(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.parent !== null || !URL.canParse(frame.url)) return false
  const { protocol, host } = new URL(frame.url)
  return `${protocol}//${host}` === pageOrigin
}

const isTicket = (raw: unknown): raw is number => Number.isSafeInteger(raw)

/** Lets the page make calls: each one comes through here, and from nobody but the page. */
export function openGate(app: Promise<App>): void {
  const pages = new WeakMap<WebContents, Tickets>()
  const ticketsOf = (sender: WebContents): Tickets => {
    const there = pages.get(sender)
    if (there !== undefined) return there
    const tickets = openTickets()
    pages.set(sender, tickets)
    // What a page asked for that is gone is waited for by nobody. Runs are not calls: they go on.
    sender.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) tickets.cancelAll()
    })
    sender.once('destroyed', () => {
      tickets.cancelAll()
    })
    return tickets
  }
  const answer =
    (call: Call) =>
    (event: IpcMainInvokeEvent, input: unknown, ticket: unknown): Promise<object> => {
      if (!isOurMainFrame(event.senderFrame))
        return Promise.resolve(failed(failure('input', 'bad-call', { call, what: 'from a foreign page' })))
      return ticketsOf(event.sender).under(isTicket(ticket) ? ticket : undefined, async (signal) =>
        (await app).call(call, input, signal),
      )
    }
  for (const call of pageCallNames) ipcMain.handle(call, answer(call))
  ipcMain.on('cancel', (event, ticket: unknown) => {
    if (isOurMainFrame(event.senderFrame) && isTicket(ticket)) ticketsOf(event.sender).cancel(ticket)
  })
}

import { describe, expect, it } from 'vitest'
import { Failed } from '#shared/failure.ts'
import { openTickets } from './tickets.ts'

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    })
  })

describe('tickets', () => {
  it('cancel their own call and no other', async () => {
    const tickets = openTickets()
    const [first, second] = [tickets.under(1, untilAborted), tickets.under(2, untilAborted)]
    tickets.cancel(1)
    await expect(first).rejects.toThrow(Failed)
    tickets.cancel(3)
    tickets.cancelAll()
    await expect(second).rejects.toThrow(Failed)
  })

  it('are of no use once the call has ended', async () => {
    const tickets = openTickets()
    const signals: AbortSignal[] = []
    await tickets.under(1, (signal) => Promise.resolve(signals.push(signal)))
    tickets.cancel(1)
    expect(signals[0]?.aborted).toBe(false)
  })

  it('given twice cancel the newer call; the older one ends by itself', async () => {
    const tickets = openTickets()
    const older = tickets.under(1, () => Promise.resolve('older'))
    const newer = tickets.under(1, untilAborted)
    expect(await older).toBe('older')
    tickets.cancel(1)
    await expect(newer).rejects.toThrow(Failed)
  })

  it('are not needed for a call that nobody cancels', async () => {
    expect(await openTickets().under(undefined, () => Promise.resolve(1))).toBe(1)
  })
})

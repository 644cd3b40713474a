import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail } from '#shared/failure.ts'
import type { Clock } from '#shared/clock.ts'
import { gatherAnswer } from './answer.ts'
import type { Invocation } from './port.ts'
import type { Session } from './session.ts'

export interface Asking {
  readonly id: string
  readonly argument: string
  /** Where a file tells the engine that a request is cancelled: standard input is busy then. */
  readonly folder: string
  readonly wall: Clock
  /** Wall milliseconds for the operation, and after a polite cancel until it has to have ended. */
  readonly timeout: number
  readonly grace: number
}

/**
 * One operation on one process. Rejects with the signal's reason, or a `Failed`; `broken` says that the process can't be
 * used again: it did not answer, or half of an answer is still on its way.
 */
export async function ask<T>(
  session: Session,
  invocation: Invocation<T>,
  { id, argument, folder, wall, timeout, grace }: Asking,
  signal: AbortSignal,
  broken: () => Promise<void>,
): Promise<readonly T[]> {
  const answer = gatherAnswer({
    id,
    operation: invocation.operation,
    item: invocation.item,
    onEvent: invocation.onEvent,
  })
  const over = new AbortController()
  const late = { is: false }
  const tooLate = () =>
    fail('outside', 'powershell-no-answer', { seconds: Math.ceil(timeout / 1000) }, session.errorText())
  const giveUp = async (): Promise<never> => {
    await Promise.race([aborted(signal, over.signal), wall.sleep(timeout, over.signal).then(() => (late.is = true))])
    writeFileSync(path.join(folder, `${id}.cancel`), '')
    await wall.sleep(grace, over.signal)
    throw tooLate()
  }
  const cancelling = giveUp()
  cancelling.catch(() => undefined)
  try {
    await Promise.race([session.request(argument, answer.take), cancelling])
  } catch (error) {
    await broken()
    throw error
  } finally {
    over.abort()
  }
  if (late.is) throw tooLate()
  signal.throwIfAborted()
  try {
    return answer.items()
  } catch (error) {
    if (answer.isBroken()) await broken()
    throw error
  }
}

/** Resolves when `signal` aborts; never where the work is over first. */
function aborted(signal: AbortSignal, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listener = () => {
      resolve()
    }
    if (signal.aborted) resolve()
    signal.addEventListener('abort', listener)
    over.addEventListener('abort', () => {
      signal.removeEventListener('abort', listener)
    })
  })
}

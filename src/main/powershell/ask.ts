import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Clock, Random } from '#shared/clock.ts'
import { fail } from '#shared/failure.ts'
import { newId } from '#main/ids.ts'
import { aborted } from './aborted.ts'
import { gatherAnswer } from './answer.ts'
import type { Engine } from './engine.ts'
import type { Invocation } from './port.ts'
import { packRequest } from './request.ts'

export interface Asking {
  readonly wall: Clock
  readonly random: Random
  /** Wall milliseconds for the operation, and after a polite cancel until it has to have ended. */
  readonly timeout: number
  readonly grace: number
  /** Ends the process, which can't be used again: it did not answer, or half of an answer is still on its way. */
  readonly discard: (engine: Engine) => Promise<void>
}

/** Longest wait of a timer, in milliseconds. */
const longest = 2 ** 31 - 1

/** One operation on one process. Rejects with the signal's reason, or a `Failed`: never with an answer that came too late. */
export async function ask<T>(
  engine: Engine,
  invocation: Invocation<T>,
  { wall, random, timeout, grace, discard }: Asking,
  signal: AbortSignal,
): Promise<readonly T[]> {
  signal.throwIfAborted()
  const { session, key, folder } = engine
  const id = newId(random)
  const argument = packRequest({ id, operation: invocation.operation, input: invocation.input }, { key, random })
  const answer = gatherAnswer({ ...invocation, id })
  const over = new AbortController()
  const late = { is: false }
  const tooLate = () =>
    fail('outside', 'powershell-no-answer', { seconds: Math.ceil(timeout / 1000) }, session.errorText())
  const giveUp = async (): Promise<never> => {
    const timer = wall.sleep(Math.min(timeout, longest), over.signal).then(() => (late.is = true))
    await Promise.race([aborted(signal, over.signal), timer])
    askToStop(folder, id)
    await wall.sleep(grace, over.signal)
    throw tooLate()
  }
  const givingUp = giveUp()
  givingUp.catch(() => undefined)
  try {
    await Promise.race([session.request(argument, answer.take), givingUp])
  } catch (error) {
    await discard(engine)
    signal.throwIfAborted()
    throw error
  } finally {
    over.abort()
  }
  if (answer.isBroken()) await discard(engine)
  signal.throwIfAborted()
  if (late.is) throw tooLate()
  return answer.items()
}

/** Standard input is busy then: a file says it. Where it can't be written, the process is killed a little later. */
function askToStop(folder: string, id: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, `${id}.cancel`), '')
  } catch {
    return
  }
}

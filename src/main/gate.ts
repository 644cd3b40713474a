import { z } from 'zod'
import { calls, type Call, type Handlers, type Output } from '#shared/contract/calls.ts'
import { Failed, failure, type Failure } from '#shared/failure.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { Log } from '#main/log/port.ts'

/** Makes a call: whatever comes in is parsed, whatever goes wrong comes back as data. */
export type CallGate = <C extends Call>(call: C, input: unknown, signal: AbortSignal) => Promise<Result<Output<C>>>

/** The one gate between fronts and work: known call, schema, work (design, "Contract"). */
export function createGate(handlers: Handlers, log: Log): CallGate {
  return async (call, input, signal) => {
    if (!Object.hasOwn(calls, call)) return failed(failure('input', 'bad-call', { call, what: 'no such call' }))
    const parsed = calls[call].input.safeParse(input)
    if (!parsed.success)
      return failed(failure('input', 'bad-call', { call, what: z.prettifyError(parsed.error).slice(0, 2000) }))
    try {
      const work: (given: never, signal: AbortSignal) => Promise<unknown> = handlers[call]
      const answer = await work(parsed.data as never, signal)
      return ok(calls[call].output.parse(answer) as Output<typeof call>)
    } catch (error) {
      return failed(toFailure(error, call, log))
    }
  }
}

function toFailure(error: unknown, call: Call, log: Log): Failure {
  if (error instanceof Failed) {
    log.warn('call-failed', { call, code: error.failure.code, detail: error.failure.detail })
    return error.failure
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log.error('call-broke', { call, detail })
  return failure('work', 'unexpected', detail.split('\n')[0] ?? '')
}

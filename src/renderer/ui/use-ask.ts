import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Call, Input, Output } from '#shared/contract/calls.ts'
import { Failed, failure, type Failure } from '#shared/failure.ts'
import { backend } from '../backend/backend.ts'

/** What the app knows, kept by call and input. Nothing is asked again by itself: changes are told (run:changed), or a person asks. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity },
  },
})

/** Makes a call; a failure becomes an exception. */
export async function ask<C extends Call>(call: C, input: Input<C>, signal?: AbortSignal): Promise<Output<C>> {
  const answer = await backend.call(call, input, signal)
  if (!answer.ok) throw new Failed(answer.failure)
  return answer.value
}

/** Whatever was thrown, as a failure that can be shown. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Failed
    ? error.failure
    : failure('work', 'unexpected', error instanceof Error ? (error.stack ?? error.message) : String(error))

export type Asked<C extends Call> = UseQueryResult<Output<C>>

interface Options {
  /** false: not asked yet. */
  readonly when?: boolean
  /** Milliseconds after which it is asked again while it is shown. */
  readonly every?: number
  /** Keeps what was shown while other input is asked for. */
  readonly keep?: boolean
}

/** Asks for something that is shown. */
export function useAsk<C extends Call>(call: C, input: Input<C>, { when = true, every, keep }: Options = {}): Asked<C> {
  return useQuery<Output<C>, Error, Output<C>>({
    queryKey: [call, input],
    queryFn: ({ signal }) => ask(call, input, signal),
    enabled: when,
    refetchInterval: every ?? false,
    ...(keep === true ? { placeholderData: keepPreviousData } : {}),
  })
}

/** Puts an answer where it is shown, without asking for it. */
export function put<C extends Call>(call: C, input: Input<C>, value: Output<C>): void {
  queries.setQueryData([call, input], value)
}

/** Has something asked again where it is shown; without input, whatever it was asked with. */
export const askAgain = (call: Call, input?: object): Promise<void> =>
  queries.invalidateQueries({ queryKey: input === undefined ? [call] : [call, input] })

import { keepPreviousData, QueryClient, useQuery, type QueryKey, type UseQueryResult } from '@tanstack/react-query'
import type { Input, Output } from '#shared/contract/calls.ts'
import type { PageCall } from '#shared/contract/names.ts'
import { Failed, failure, type Failure } from '#shared/failure.ts'
import { backend } from '../backend/backend.ts'

/** What the app knows, kept by call and input. Nothing is asked again by itself: changes are told (run:changed), or a person asks. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity },
  },
})

/** Makes a call; a failure becomes an exception. */
export async function ask<C extends PageCall>(call: C, input: Input<C>, signal?: AbortSignal): Promise<Output<C>> {
  const answer = await backend.call(call, input, signal)
  if (!answer.ok) throw new Failed(answer.failure)
  return answer.value
}

/** Whatever was thrown, as a failure that can be shown. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Failed
    ? error.failure
    : failure('work', 'unexpected', error instanceof Error ? (error.stack ?? error.message) : String(error))

/** Something that was asked for: what came, or why it did not, and how it is asked again or no longer waited for. */
export interface Asking<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  /** What is shown was asked for with other input. */
  readonly isPlaceholderData: boolean
  readonly dataUpdatedAt: number
  readonly refetch: () => Promise<unknown>
  /** Waits for this one no longer; other questions go on. */
  readonly cancel: () => Promise<void>
}

export type Asked<C extends PageCall> = Asking<Output<C>>

/** Read as it is used: a component is rendered again for what it reads, and nothing else. */
export const asking = <T>(query: UseQueryResult<T>, queryKey: QueryKey): Asking<T> => ({
  get data() {
    return query.data
  },
  get error() {
    return query.error
  },
  get isFetching() {
    return query.isFetching
  },
  get isPlaceholderData() {
    return query.isPlaceholderData
  },
  get dataUpdatedAt() {
    return query.dataUpdatedAt
  },
  refetch: () => query.refetch(),
  cancel: () => queries.cancelQueries({ queryKey, exact: true }),
})

interface Options {
  /** false: not asked yet. */
  readonly when?: boolean
  /** Milliseconds after which it is asked again while it is shown. */
  readonly every?: number
  /** Keeps what was shown while other input is asked for. */
  readonly keep?: boolean
  /** Asked again each time it comes into sight: what is known is shown meanwhile. */
  readonly fresh?: boolean
}

/** Asks for something that is shown. */
export function useAsk<C extends PageCall>(
  call: C,
  input: Input<C>,
  { when = true, every, keep, fresh }: Options = {},
): Asked<C> {
  const queryKey = [call, input]
  const query = useQuery<Output<C>, Error, Output<C>>({
    queryKey,
    queryFn: ({ signal }) => ask(call, input, signal),
    enabled: when,
    refetchInterval: every ?? false,
    ...(fresh === true ? { refetchOnMount: 'always' } : {}),
    ...(keep === true ? { placeholderData: keepPreviousData } : {}),
  })
  return asking(query, queryKey)
}

/** Asks for something before what shows it is there; where it fails, that asks again and tells. */
export const askAhead = <C extends PageCall>(call: C, input: Input<C>): void => {
  queries.query({ queryKey: [call, input], queryFn: ({ signal }) => ask(call, input, signal) }).catch(() => undefined)
}

/** Puts an answer where it is shown, without asking for it. */
export function put<C extends PageCall>(call: C, input: Input<C>, value: Output<C>): void {
  queries.setQueryData([call, input], value)
}

/** Has something asked again where it is shown; without input, whatever it was asked with. */
export const askAgain = (call: PageCall, input?: object): Promise<void> =>
  queries.invalidateQueries({ queryKey: input === undefined ? [call] : [call, input] })

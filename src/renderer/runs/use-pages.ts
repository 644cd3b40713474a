import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Failure } from '#shared/failure.ts'
import { failureOf, queries } from '../ui/use-ask.ts'

export interface Pages<R> {
  /** null: nothing is read yet. */
  readonly rows: readonly R[] | null
  /** Rows that are read, and one more where there are more. */
  readonly count: number
  readonly failure: Failure | null
  /** Nothing is read yet, and nobody waits for it any more. */
  readonly cancelled: boolean
  readonly onSeen: (first: number, last: number) => void
  readonly again: () => void
  readonly cancel: () => void
}

interface Page<R, K> {
  readonly rows: readonly R[]
  readonly next: K | undefined
}

/** A list by keyset, read page by page as it comes into sight. */
export function usePages<R, K>(
  name: string,
  read: (after: K | undefined, signal: AbortSignal) => Promise<Page<R, K>>,
): Pages<R> {
  const query = useInfiniteQuery<Page<R, K>, Error, InfiniteData<Page<R, K>>, readonly string[], K | undefined>({
    queryKey: [name],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) => read(pageParam as K | undefined, signal),
    getNextPageParam: (last) => last.next ?? null,
  })
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? null, [data])
  const known = rows?.length ?? 0
  const onSeen = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetchingNextPage && last >= known - 20) void fetchNextPage()
    },
    [hasNextPage, isFetchingNextPage, fetchNextPage, known],
  )
  return {
    rows,
    count: known + (hasNextPage ? 1 : 0),
    failure: error === null ? null : failureOf(error),
    cancelled: rows === null && error === null && !isFetching,
    onSeen,
    again: () => void refetch(),
    cancel: () => void queries.cancelQueries({ queryKey: [name], exact: true }),
  }
}

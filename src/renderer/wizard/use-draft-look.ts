import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#shared/contract/calls.ts'
import { ask, asking, type Asked } from '../ui/use-ask.ts'

type Look = 'configuration-file:preview' | 'package:look' | 'sequence:look' | 'distribution:look'

/** Milliseconds: facts that are older are read again when they are shown (ux.md 3, page 9). */
export const factsAge = 10 * 60_000

/** What the world says to a draft. `reads`: what of the draft the answer depends on; where that changes, it is asked anew. */
export function useDraftLook<C extends Look>(call: C, input: Input<C>, reads: readonly unknown[]): Asked<C> {
  const queryKey = [call, input, JSON.stringify(reads)]
  const query = useQuery<Output<C>>({
    queryKey,
    queryFn: ({ signal }) => ask(call, input, signal),
    placeholderData: keepPreviousData,
    staleTime: factsAge,
  })
  return asking(query, queryKey)
}

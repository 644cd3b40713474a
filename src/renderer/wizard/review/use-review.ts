import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/calls.ts'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import { ask, asking, put, type Asking } from '../../ui/use-ask.ts'
import { factsAge } from '../use-draft-look.ts'

/** A review, and the draft that its plan was made of: what is shown is what is asked for. */
export interface Reviewed {
  readonly opened: OpenedDraft
  readonly review: Output<'draft:review'>
}

/** Reviews the draft as it is stored, anew with each change of it, and when the facts have become old. */
export function useReview({ id, savedAt }: OpenedDraft, when: boolean): Asking<Reviewed> {
  const queryKey = ['draft:review', { id }, savedAt]
  const query = useQuery<Reviewed>({
    queryKey,
    queryFn: ({ signal }) => readReview(id, signal),
    enabled: when,
    staleTime: factsAge,
    refetchInterval: factsAge,
  })
  return asking(query, queryKey)
}

/** Another window may change the draft meanwhile: then it is reviewed once more. */
async function readReview(id: string, signal: AbortSignal): Promise<Reviewed> {
  for (;;) {
    const before = await ask('draft:open', { id }, signal)
    const review = await ask('draft:review', { id }, signal)
    const opened = await ask('draft:open', { id }, signal)
    if (JSON.stringify(before) !== JSON.stringify(opened)) continue
    put('draft:open', { id }, opened)
    return { opened, review }
  }
}

import { useLocation } from 'wouter'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { DraftChange } from '#shared/draft/draft.ts'
import { useAct, type Act } from '../../ui/use-act.ts'
import { ask, askAgain } from '../../ui/use-ask.ts'
import type { Reviewed } from './use-review.ts'

/** Starts the run of what was reviewed, once however often it is pressed, and opens it. */
export function useDeploy(
  id: string,
  change: (change: DraftChange) => Promise<OpenedDraft>,
): Act<[review: Reviewed['review'], confirm: number]> {
  const [, go] = useLocation()
  return useAct(async (_signal, { plan, reviewHash }: Reviewed['review'], confirm: number) => {
    try {
      const { run } = await ask('run:start', { plan, reviewed: reviewHash, confirm, answer: 'when-begun' })
      // The run goes on, whatever becomes of this note.
      await change({ pass: 'review' }).catch(() => undefined)
      void askAgain('run:active')
      go(`/run/${run}`)
    } catch (error) {
      // It may have begun although no answer came: the draft knows.
      void askAgain('draft:open', { id })
      throw error
    }
  })
}

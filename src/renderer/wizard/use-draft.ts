import { useCallback } from 'react'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { DraftChange } from '#shared/draft/draft.ts'
import { ask, put, useAsk, type Asked } from '../ui/use-ask.ts'

/** A draft as it is stored. */
export const useDraft = (id: string): Asked<'draft:open'> => useAsk('draft:open', { id })

/** Stores a change of a draft, and shows what was stored. */
export const useChangeDraft = (id: string): ((change: DraftChange) => Promise<OpenedDraft>) =>
  useCallback(
    async (change) => {
      const stored = await ask('draft:change', { id, change })
      put('draft:open', { id }, stored)
      return stored
    },
    [id],
  )

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#shared/contract/calls.ts'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { Draft, DraftChange } from '#shared/draft/draft.ts'
import type { Failure } from '#shared/failure.ts'
import { shareTexts } from '#shared/texts/window.ts'
import { useAct, type Act } from '../../ui/use-act.ts'
import { ask, queries, useAsk } from '../../ui/use-ask.ts'

type Proof = Output<'share:test'>
export type Place = NonNullable<Draft['share']>

export interface SharePlan {
  /** As typed, else as stored, else as the connection has it. */
  readonly place: Place
  /** null: the connection has not told it. */
  readonly ofConnection: Place | null
  /** Why the share of the connection can't be used, where the plan uses that one. */
  readonly away: Failure | null
  /** The plan has a share of its own. */
  readonly own: boolean
  readonly type: (place: Place) => void
  readonly save: Act<[]>
  readonly reset: Act<[]>
  readonly test: Act<[]>
  /** Of this share, in this sitting; null: none. */
  readonly proof: Proof | null
  /** Why a person can't go on; null: proved. */
  readonly obstacle: string | null
}

/** A proof holds for one share of one connection. */
const proofKey = ({ draft }: OpenedDraft): readonly unknown[] => ['share:test', draft.connection, draft.share]

const isSame = (a: Place, b: Place): boolean => a.folder === b.folder && a.unc === b.unc

/** The share of a plan: changed, tested, proved. */
export function useShare(opened: OpenedDraft, change: (change: DraftChange) => Promise<OpenedDraft>): SharePlan {
  const { connection, share, passed } = opened.draft
  const [typed, setTyped] = useState<Place | null>(null)
  const checked = useAsk('connection:check', { id: connection, part: 'share' })
  const fact = checked.data?.fact
  const ofConnection = fact?.code === 'share' ? { folder: fact.folder, unc: fact.unc } : null
  const { data: proof = null } = useQuery<Proof>({ queryKey: proofKey(opened), enabled: false, gcTime: Infinity })

  const stored = async (place: Place | null): Promise<OpenedDraft> => {
    if (place === null) return opened
    const trimmed = { folder: place.folder.trim(), unc: place.unc.trim() }
    const usual = ofConnection ?? { folder: '', unc: '' }
    const now = await change({ share: isSame(trimmed, usual) || trimmed.folder + trimmed.unc === '' ? null : trimmed })
    setTyped(null)
    return now
  }
  const save = useAct(async () => {
    await stored(typed)
  })
  const reset = useAct(async () => {
    await change({ share: null })
    setTyped(null)
  })
  const test = useAct(async (signal) => {
    const now = await stored(typed)
    queries.removeQueries({ queryKey: proofKey(now), exact: true })
    queries.setQueryData<Proof>(proofKey(now), await ask('share:test', { id: now.id }, signal))
  })
  return {
    place: typed ?? share ?? ofConnection ?? { folder: '', unc: '' },
    ofConnection,
    away: share !== null || checked.data?.failure === undefined ? null : checked.data.failure,
    own: share !== null,
    type: setTyped,
    save,
    reset,
    test,
    proof,
    obstacle:
      typed !== null
        ? shareTexts.edited
        : proof?.sameplace === 'proved' || (proof === null && passed.configuration !== undefined)
          ? null
          : shareTexts.unproved,
  }
}

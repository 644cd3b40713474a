import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { OpenedDraft } from '#shared/contract/draft.ts'
import type { LineCounts } from '#shared/draft/line.ts'
import { playSound, type Sound } from '../../scan/sound.ts'
import { announce, mention } from '../../state/announce.ts'
import { now } from '../../time.ts'
import { ask, failureOf, queries, useAsk } from '../../ui/use-ask.ts'
import { makeIntake, type Intake } from './intake/intake.ts'
import type { IntakeState } from './intake/state.ts'

/** Counts of the lines, where the rest of the wizard looks for them. */
function counted(id: string, lines: LineCounts): void {
  queries.setQueryData<OpenedDraft>(['draft:open', { id }], (before) =>
    before === undefined ? before : { ...before, lines },
  )
}

function later(work: () => void, milliseconds: number): () => void {
  const timer = window.setTimeout(work, milliseconds)
  return () => {
    window.clearTimeout(timer)
  }
}

/** The sounds that a person wants to hear: asked for each time, since Settings may have changed it. */
function soundIfWanted(sound: Sound): void {
  if (queries.getQueryData<{ sound: boolean }>(['preferences:get', {}])?.sound !== false) playSound(sound)
}

/** The intake of a plan, opened when the page is; another connection is another site, and all is looked up anew. */
export function useIntake(id: string, connection: string): Intake {
  useAsk('preferences:get', {})
  const intake = useMemo(
    () =>
      makeIntake({
        id,
        ask,
        failureOf,
        now,
        later,
        sound: soundIfWanted,
        announce,
        mention,
        counted: (lines) => {
          counted(id, lines)
        },
      }),
    [id],
  )
  useEffect(() => {
    void intake.open()
    return () => {
      intake.checker.cancel()
    }
  }, [intake, connection])
  return intake
}

/** A part of what the intake knows. */
export const useIntakeState = <T>(intake: Intake, part: (state: IntakeState) => T): T => useStore(intake.store, part)

import { useEffect } from 'react'
import { isDialogOpen } from '../../scan/scan-target.ts'
import type { Intake } from './intake/intake.ts'

/** After each line the scan box has the focus, unless something else has it: it is never stolen. */
export function useFocusBack(intake: Intake, box: React.RefObject<HTMLElement | null>): void {
  useEffect(
    () =>
      intake.store.subscribe((state, before) => {
        if (state.band === before.band || isDialogOpen()) return
        const { activeElement } = document
        if (activeElement === null || activeElement === document.body) box.current?.focus()
      }),
    [intake, box],
  )
}

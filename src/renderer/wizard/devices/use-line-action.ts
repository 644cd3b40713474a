import { useCallback } from 'react'
import type { Line } from '#shared/draft/line.ts'
import type { DialogWays } from './dialogs/use-dialogs.ts'
import type { Intake } from './intake/intake.ts'
import type { LineAction } from './table/actions.ts'
import type { OnAction } from './table/columns.tsx'

/** Carries out what a person chose for a line, in the row or in its dialog. */
export function useLineAction(intake: Intake, { show }: Pick<DialogWays, 'show'>): OnAction {
  return useCallback(
    (line: Line, action: LineAction) => {
      switch (action) {
        case 'search':
        case 'choose':
          show({ kind: action, line })
          return
        case 'check':
          void intake.lines.checkAgain(line)
          return
        case 'keep':
        case 'unkeep':
          void intake.lines.keep(line, action === 'keep')
          return
        case 'aside':
        case 'back':
          void intake.lines.aside(line, action === 'aside')
          return
        case 'remove':
          void intake.lines.remove(line)
          return
      }
    },
    [intake, show],
  )
}

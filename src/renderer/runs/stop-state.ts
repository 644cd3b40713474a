import { create } from 'zustand'
import type { Glance } from '#shared/contract/board.ts'
import { queries } from '../ui/use-ask.ts'

interface StopState {
  /** The run whose wipe a person is asked about; null: the dialog is closed. */
  readonly run: string | null
}

export const useStopDialog = create<StopState>(() => ({ run: null }))

/** Runs that can be stopped: from the deployment on, until they are closed. */
export const stoppable = (runs: readonly Glance[]): readonly Glance[] => runs.filter((one) => one.deployed)

/** Opens "Stop the wipe" for the newest run that can be stopped; false: there is none. */
export function openStopDialog(run?: string): boolean {
  const known = queries.getQueryData<{ readonly runs: readonly Glance[] }>(['run:active', {}])
  const which = run ?? stoppable(known?.runs ?? [])[0]?.run
  if (which === undefined) return false
  useStopDialog.setState({ run: which })
  return true
}

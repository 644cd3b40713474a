import { create } from 'zustand'

interface GateState {
  /** The run whose differences are shown; null: the dialog is closed. */
  readonly run: string | null
  /** Runs for which it has opened by itself. */
  readonly opened: ReadonlySet<string>
}

export const useGateDialog = create<GateState>(() => ({ run: null, opened: new Set() }))

export const showGate = (run: string): void => {
  useGateDialog.setState({ run })
}

export const closeGate = (): void => {
  useGateDialog.setState({ run: null })
}

/** Opens the dialog by itself, once for a run. */
export function openGateOnce(run: string): void {
  const { opened } = useGateDialog.getState()
  if (!opened.has(run)) useGateDialog.setState({ run, opened: new Set([...opened, run]) })
}

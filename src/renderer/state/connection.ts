import { create } from 'zustand'

interface ConnectionState {
  readonly kind: 'practice' | 'production'
  /** Tenant and site in words, for the chip; '' before anything is known. */
  readonly label: string
}

/** The connection that the window works with now: the chip, the stripe, and the first word of all that leaves the program. */
export const useConnection = create<ConnectionState>(() => ({ kind: 'practice', label: '' }))

export const isPractice = (): boolean => useConnection.getState().kind === 'practice'

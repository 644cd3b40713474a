import { create } from 'zustand'

interface Announcements {
  readonly assertive: string
  readonly polite: string
}

export const useAnnouncements = create<Announcements>(() => ({ assertive: '', polite: '' }))

/** Says it at once: a scan's verdict, a difference at the gate, a run that ended, a connection that was lost. */
export const announce = (text: string): void => {
  useAnnouncements.setState({ assertive: text })
}

/** Says it when nothing else is said: a step that ended, devices that moved on. */
export const mention = (text: string): void => {
  useAnnouncements.setState({ polite: text })
}

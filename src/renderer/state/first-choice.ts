import { create } from 'zustand'

/** What a page chose for a plan when it was first opened, by page and plan: said there for as long as it stays chosen. */
export const useFirstChoices = create<Readonly<Record<string, readonly string[]>>>(() => ({}))

/** true: the page may choose; it does so once for a plan while the program runs. */
export const mayChoose = (key: string): boolean => !(key in useFirstChoices.getState())

/** Notes what a page chose. */
export const noteChoice = (key: string, chosen: readonly string[]): void => {
  useFirstChoices.setState({ [key]: chosen })
}

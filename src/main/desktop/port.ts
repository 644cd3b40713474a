import type { links, Preferences } from '#shared/contract/window.ts'

export type Link = (typeof links)[number]

/** Port Desktop: what the front that a person sits at can do beyond a page. */
export interface Desktop {
  readonly front: 'window' | 'browser' | 'terminal'
  readonly version: string
  /** Fails with `not-in-this-front` where the page has to do it itself. */
  copy(text: string): Promise<void>
  /** Opens one of the known pages in a person's browser; false: this front can't. */
  openLink(link: Link): Promise<boolean>
  /** null: nothing was picked, or this front has no such dialog. */
  chooseFolder(): Promise<string | null>
  /** Shows what surrounds the page in this look, where this front has something around it. */
  showIn(look: Preferences['look']): void
  /** Carries out what a person answered to `window:closing`. */
  answerClose(how: 'keep-open' | 'minimise' | 'close'): Promise<void>
}

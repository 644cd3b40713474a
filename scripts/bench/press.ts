import type { Page } from '@playwright/test'

/** Which button of the page, by its words; and what shows that it was heard: words that come, or a button that goes. */
interface Pressing {
  readonly button: string
  readonly shown: { readonly words: string } | { readonly gone: string }
}

export interface Pressed {
  /** Milliseconds since 1970, by a clock that does not jump. */
  readonly at: number
  /** Milliseconds from the press until the page had painted what shows it. */
  readonly painted: number
}

/** Presses a button as soon as it is there, in the page itself, so that no way there and back is measured with it. */
export const press = (page: Page, pressing: Pressing): Promise<Pressed> =>
  page.evaluate(async ({ button, shown }) => {
    const named = (words: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === words)
    const isShown = (): boolean =>
      'words' in shown ? document.body.textContent.includes(shown.words) : named(shown.gone) === undefined
    const until = (holds: () => boolean): Promise<void> =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          reject(new Error(`pressing ${button}: waited in vain`))
        }, 30_000)
        const look = (): void => {
          if (!holds()) return
          observer.disconnect()
          resolve()
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
        look()
      })
    await until(() => named(button) !== undefined)
    const begun = performance.now()
    named(button)?.click()
    await until(isShown)
    // A frame is painted after its animation callbacks; the next task comes behind that.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return { at: performance.timeOrigin + begun, painted: performance.now() - begun }
  }, pressing)

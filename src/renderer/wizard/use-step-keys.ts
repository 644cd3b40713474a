import { useEffect } from 'react'
import { pages, type Page } from '#shared/draft/draft.ts'

/** Alt+1 to Alt+9 and Alt+0 open the steps. */
export function useStepKeys(goTo: (page: Page) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || !/^\d$/.test(event.key)) return
      const page = pages[event.key === '0' ? 9 : Number(event.key) - 1]
      if (page === undefined) return
      event.preventDefault()
      goTo(page)
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [goTo])
}

import { useEffect, useRef } from 'react'

/** F5 reads the facts of this page again; it never loads the page anew. */
export function useCheckAgain(check: () => void): void {
  const latest = useRef(check)
  useEffect(() => {
    latest.current = check
  }, [check])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F5' || event.ctrlKey) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

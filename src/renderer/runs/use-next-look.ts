import { useEffect } from 'react'
import { backend } from '../backend/backend.ts'
import { askAgain } from '../ui/use-ask.ts'
import { untilNextLook, type Looking } from './next-look.ts'

/** Milliseconds: a look is told of before its successor is stored. */
const stored = 300

/** Reads runs again when tracking has looked, since a look that sees nothing new is no event. */
export function useNextLook(runs: readonly Looking[]): void {
  useEffect(() => {
    const renew = (): void => {
      timer = null
      void askAgain('run:active')
      void askAgain('run:glance')
    }
    const wait = untilNextLook(runs)
    let isSoon = false
    let timer = wait === null ? null : window.setTimeout(renew, wait)
    // A practice world may be much faster than the wall: a run of this program says when it has looked.
    const off = backend.on('run:progress', ({ step }) => {
      if (step !== 'tracking' || timer === null || isSoon) return
      isSoon = true
      window.clearTimeout(timer)
      timer = window.setTimeout(renew, stored)
    })
    return () => {
      off()
      if (timer !== null) window.clearTimeout(timer)
    }
  }, [runs])
}

import { useEffect } from 'react'
import { backend } from '../backend/backend.ts'
import { queries } from '../ui/use-ask.ts'
import { useRunNews } from './use-run-news.ts'

/** Milliseconds: what changed is read again at most this often, however fast changes come. */
const pause = 250

/** What is shown of runs and devices; it is read again when a run has changed. */
const shown = ['run:active', 'run:glance', 'run:events', 'run:list', 'board:counts', 'board:page', 'device:timeline']

/** Reads what is shown of runs again when one of them changes, here or by another process, and tells what came of it. */
export function useLiveRuns(): void {
  useRunNews()
  useEffect(() => {
    let timer: number | null = null
    const renew = (): void => {
      timer = null
      void queries.invalidateQueries({ predicate: ({ queryKey: [call] }) => shown.some((one) => one === call) })
    }
    const off = backend.on('run:changed', () => {
      timer ??= window.setTimeout(renew, pause)
    })
    return () => {
      off()
      if (timer !== null) window.clearTimeout(timer)
    }
  }, [])
}

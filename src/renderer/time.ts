import { useSyncExternalStore } from 'react'

/** The page's clock: the only place of the renderer that reads it. */
export const now = (): number => Date.now()

const listeners = new Set<() => void>()
let second = Math.floor(now() / 1000)
let timer: number | null = null

function tick(): void {
  second = Math.floor(now() / 1000)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= window.setInterval(tick, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === null) return
    window.clearInterval(timer)
    timer = null
  }
}

/** Wall time in milliseconds, renewed once a second, for ages that are shown. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => second) * 1000

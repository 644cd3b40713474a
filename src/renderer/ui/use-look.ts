import { useEffect, useSyncExternalStore } from 'react'
import { useAsk } from './use-ask.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

const subscribe = (listener: () => void): (() => void) => {
  dark.addEventListener('change', listener)
  return () => {
    dark.removeEventListener('change', listener)
  }
}

/** Light or dark: what the person chose in Settings, else what the system says. */
export function useLook(): 'light' | 'dark' {
  const system = useSyncExternalStore(subscribe, () => (dark.matches ? 'dark' : 'light'))
  const { data } = useAsk('preferences:get', {})
  const look = data === undefined || data.look === 'system' ? system : data.look
  useEffect(() => {
    document.documentElement.dataset['look'] = look
  }, [look])
  return look
}

import { useRef, type KeyboardEvent } from 'react'
import { useAsk } from '../ui/use-ask.ts'
import { ignoreScan } from './ignored-scan.tsx'

/**
 * Keys of a field that only a hand may fill: Enter does nothing, and a scan too short to be told as one elsewhere (a few
 * digits and Enter, faster than a person) empties it (ux.md 2, "A scan is never a confirmation").
 */
export function useHandTyped(empty: () => void): (event: KeyboardEvent<HTMLInputElement>) => void {
  const pause = useAsk('preferences:get', {}).data?.scannerPause ?? 35
  const burst = useRef({ text: '', at: Number.NEGATIVE_INFINITY })
  return (event) => {
    const { key, timeStamp: at } = event
    const { text, at: last } = burst.current
    const inTime = at - last <= pause
    if (key === 'Enter') {
      event.preventDefault()
      burst.current = { text: '', at }
      if (!inTime || text === '') return
      empty()
      ignoreScan(text)
      return
    }
    if (key === 'Shift') return
    const sign = /^.$/su.test(key) && !event.ctrlKey && !event.altKey && !event.metaKey
    burst.current = { text: sign ? (inTime ? text + key : key) : '', at }
  }
}
